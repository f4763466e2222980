/** The published outlines of the EPCI: every one is there, where its communes are, and none lies on another. */
import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { loadCoverageData } from '../support/coverage-data.ts';

type Codes = Topology<Record<string, GeometryCollection<{ code: string }>>> & { properties: unknown };
const BASEMAP = new URL('../../public/basemap/', import.meta.url);
const read = (name: string): Codes => JSON.parse(readFileSync(new URL(name, BASEMAP), 'utf8'));
const topology = read('epci.topo.json');
const departments = areasOf(read('france.topo.json'), 'departments');
const epci = areasOf(topology, 'epci');
const { epcis, ground } = loadCoverageData();

type Area = Polygon | MultiPolygon;

function areasOf(source: Codes, name: string): Map<string, Area> {
  const object = source.objects[name];
  if (object === undefined) throw new Error(`expected the object ${name}`);
  const { features } = feature(source, object);
  return new Map(features.map(({ properties, geometry }) => [properties.code, geometry as Area]));
}

const polygonsOf = (area: Area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates);

/** Square degrees, holes taken away. */
function sizeOf(area: Area): number {
  const rings = polygonsOf(area).flatMap((polygon) =>
    polygon.map((ring, n) => (n === 0 ? 1 : -1) * sizeOfRing(ring)),
  );
  return rings.reduce((sum, size) => sum + size, 0);
}

function sizeOfRing(ring: readonly Position[]): number {
  const twice = ring.slice(1).reduce((sum, [x = 0, y = 0], n) => {
    const [x0 = 0, y0 = 0] = ring[n] ?? [];
    return sum + x0 * y - x * y0;
  }, 0);
  return Math.abs(twice) / 2;
}

function contains(area: Area, lng: number, lat: number): boolean {
  let inside = false;
  for (const ring of polygonsOf(area).flat()) {
    for (let n = 1; n < ring.length; n += 1) {
      const [[x0 = 0, y0 = 0], [x = 0, y = 0]] = [ring[n - 1] ?? [], ring[n] ?? []];
      if (y0 > lat !== y > lat && lng < ((x - x0) * (lat - y0)) / (y - y0) + x0) inside = !inside;
    }
  }
  return inside;
}

const total = (areas: Map<string, Area>) => [...areas.values()].reduce((sum, area) => sum + sizeOf(area), 0);

describe('the outlines of the EPCI', () => {
  it('say that they are approximate', () => {
    expect(topology.properties).toMatchObject({
      approximate: true,
      method: expect.stringMatching(/^Approximate/),
    });
  });

  it('are one for each EPCI, and one for the land without', () => {
    const expected = [...epcis.map(({ code }) => code), 'none'].sort().map((code) => ({ code }));
    expect(topology.objects.epci?.geometries.map(({ properties }) => properties)).toEqual(expected);
  });

  it('hold the centres of at least 99 % of their communes', () => {
    const missed = ground.communes.filter(({ epci: code, lng, lat }) => {
      const area = epci.get(code === undefined ? 'none' : `E${code}`);
      return area === undefined || !contains(area, lng, lat);
    });
    expect(missed.length / ground.communes.length).toBeLessThan(0.01);
  });

  it('overlap nowhere, and fill the departments', () => {
    const geometries = (topology.objects.epci?.geometries ?? []) as (TopoPolygon | TopoMulti)[];
    const union = sizeOf(merge(topology, geometries));
    expect(Math.abs(total(epci) - union) / union).toBeLessThan(1e-9);
    expect(Math.abs(union - total(departments)) / union).toBeLessThan(1e-4);
  });

  it('stay within the departments: their corners lie on the land or on its edge', () => {
    // Rounding may move a corner by half a step of the grid, 70 m.
    const [dx, dy] = topology.transform?.scale ?? [0, 0];
    const around = [
      [0, 0],
      [dx, 0],
      [-dx, 0],
      [0, dy],
      [0, -dy],
      [dx, dy],
      [-dx, -dy],
      [dx, -dy],
      [-dx, dy],
    ];
    const vertices = new Set(
      [...departments.values()].flatMap((area) => polygonsOf(area).flat(2).map(String)),
    );
    const land = [...departments.values()].map((area) => ({ area, box: boxOf(area) }));
    const corners = [...epci.values()]
      .flatMap((area) => polygonsOf(area).flat(2))
      .filter((_, n) => n % 23 === 0);
    const out = corners.filter((corner) => {
      const [lng = 0, lat = 0] = corner;
      return (
        !vertices.has(String(corner)) && !around.some(([x = 0, y = 0]) => onLand(land, lng + x, lat + y))
      );
    });
    expect(out).toEqual([]);
  });
});

function boxOf(area: Area): [number, number, number, number] {
  const positions = polygonsOf(area).flat(2);
  const [xs, ys] = [positions.map(([x = 0]) => x), positions.map(([, y = 0]) => y)];
  const least = (list: number[]) => list.reduce((a, b) => Math.min(a, b));
  const most = (list: number[]) => list.reduce((a, b) => Math.max(a, b));
  return [least(xs), least(ys), most(xs), most(ys)];
}

function onLand(
  land: { area: Area; box: [number, number, number, number] }[],
  lng: number,
  lat: number,
): boolean {
  return land.some(({ area, box: [west, south, east, north] }) => {
    return lng >= west && lng <= east && lat >= south && lat <= north && contains(area, lng, lat);
  });
}
