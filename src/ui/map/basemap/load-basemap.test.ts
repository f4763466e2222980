import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadBasemap } from './load-basemap.ts';
import { BORDER_KINDS, type FetchJson } from './types.ts';

const readPublic: FetchJson = async (url) =>
  JSON.parse(await readFile(new URL(`../../../../public${url}`, import.meta.url), 'utf8'));

describe('loadBasemap on the published files', async () => {
  const data = await loadBasemap(readPublic, '/');

  it('has every department and region, overseas included, by territory code', () => {
    const codes = data.departments.features.map(({ properties }) => properties.code);
    const overseas = ['971', '972', '973', '974', '975', '976', '977', '978', '986', '987', '988'];
    expect(codes).toEqual(
      expect.arrayContaining(['D01', 'D2A', 'D69', ...overseas.map((code) => `D${code}`)]),
    );
    expect(codes).toHaveLength(109);
    expect(data.regions.features).toHaveLength(26);
    expect(data.regions.features).toContainEqual(
      expect.objectContaining({ properties: { code: 'R84', name: 'Auvergne-Rhône-Alpes' } }),
    );
  });

  it('has each kind of border', () => {
    const kinds = new Set(data.borders.features.map(({ properties }) => properties.kind));
    expect([...kinds].sort()).toEqual([...BORDER_KINDS].sort());
  });

  it('puts towns where they are, by rank', () => {
    const find = (name: string) => data.towns.features.find(({ properties }) => properties.name === name);
    expect(find('Paris')?.properties).toEqual({ name: 'Paris', rank: 1, seat: 'region' });
    expect(find('Mende')?.properties).toEqual({ name: 'Mende', rank: 4, seat: 'department' });
    const [lng = 0, lat = 0] = find('Brest')?.geometry.coordinates ?? [];
    expect([lng.toFixed(1), lat.toFixed(1)]).toEqual(['-4.5', '48.4']);
    expect(find('Nouméa')?.geometry.coordinates[0]).toBeCloseTo(166.45, 0);
  });

  it('names each region once', () => {
    const names = data.areaLabels.features
      .filter(({ properties }) => properties.level !== 'department')
      .map(({ properties }) => properties.code);
    expect(names.sort()).toEqual(data.regions.features.map(({ properties }) => properties.code).sort());
  });
});

describe('loadBasemap on broken files', () => {
  const replace =
    (name: string, json: unknown): FetchJson =>
    async (url) =>
      url.endsWith(name) ? json : readPublic(url.replace('/sub/', '/'));

  it.each([
    ['france.topo.json', { type: 'Topology', arcs: [], objects: {} }],
    ['water.json', null],
    ['places.json', { towns: 'none' }],
  ])('says that %s cannot be read', async (name, json) => {
    await expect(loadBasemap(replace(name, json), '/sub')).rejects.toThrow(`/sub/basemap/${name}`);
  });
});
