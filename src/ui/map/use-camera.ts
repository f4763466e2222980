import type { PaddingOptions } from 'maplibre-gl';
import { type RefObject, useCallback, useEffect } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import type { Camera } from '#state/view-state.ts';
import { boundsOf, type MapPoint } from './map-point.ts';

const MOTION_MS = 180;
/** Typing changes the results several times a second; the map waits for a pause. */
const FIT_DELAY_MS = 300;
/** Frames a single town with its surroundings, not one street. */
const FIT_MAX_ZOOM = 11;
export const FIT_PADDING = 56;
/** On a wide map the open legend keeps its own margin, and covers no result. */
const LEGEND_WIDTH_PX = 260;
const LEGEND_BESIDE_PX = 900;
/** A move that carries this was asked for by the person, so the address bar remembers it. */
export const CHOSEN = { chosen: true } as const;

export interface CameraOptions {
  loaded: boolean;
  points: readonly MapPoint[];
  mainland: Bbox;
  /** Where the person left the map; undefined lets it follow the results. */
  camera: Camera | undefined;
  /** Place of the open organisation, brought into view when it is outside. */
  selected: LngLat | undefined;
}

export interface CameraMoves {
  fit: () => void;
  goTo: (bbox: Bbox) => void;
  zoomBy: (steps: number) => void;
}

/** The only place that moves the map. */
export function useCamera(mapRef: RefObject<MapRef | null>, options: CameraOptions): CameraMoves {
  const { loaded, points, mainland, camera, selected } = options;
  const goTo = useCallback(
    (bbox: Bbox, eventData: object = CHOSEN) =>
      mapRef.current
        ?.getMap()
        .fitBounds(
          [bbox[0], bbox[1], bbox[2], bbox[3]],
          { padding: paddingOf(mapRef.current), maxZoom: FIT_MAX_ZOOM, ...motion() },
          eventData,
        ),
    [mapRef],
  );
  const follows = camera === undefined;
  useEffect(() => {
    if (!loaded || !follows) return undefined;
    const timer = window.setTimeout(() => goTo(boundsOf(points, mainland), {}), FIT_DELAY_MS);
    return () => window.clearTimeout(timer);
  }, [loaded, follows, points, mainland, goTo]);
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!loaded || !map || !camera || isAt(map.getCenter(), map.getZoom(), camera)) return;
    map.jumpTo({ center: [camera.lng, camera.lat], zoom: camera.zoom });
  }, [mapRef, loaded, camera]);
  useEffect(() => {
    const map = mapRef.current?.getMap();
    if (!loaded || !map || !selected || map.getBounds().contains([...selected])) return;
    map.easeTo({ center: [...selected], ...motion() });
  }, [mapRef, loaded, selected]);
  return {
    goTo: (bbox) => void goTo(bbox),
    fit: () => void goTo(boundsOf(points, mainland)),
    zoomBy: (steps) => {
      const map = mapRef.current?.getMap();
      map?.easeTo({ zoom: map.getZoom() + steps, ...motion() }, CHOSEN);
    },
  };
}

/** Room for the marks themselves, and below for what lies over the map. */
function paddingOf(map: MapRef): PaddingOptions {
  const { clientWidth, clientHeight } = map.getMap().getContainer();
  const right = Math.min(FIT_PADDING, clientWidth / 8);
  const left = clientWidth >= LEGEND_BESIDE_PX ? LEGEND_WIDTH_PX : right;
  const top = Math.min(FIT_PADDING, clientHeight / 8);
  return { left, right, top, bottom: Math.min(2 * FIT_PADDING, clientHeight / 5) };
}

function motion(): { duration: number } {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return { duration: still ? 0 : MOTION_MS };
}

function isAt(center: { lng: number; lat: number }, zoom: number, camera: Camera): boolean {
  return (
    Math.abs(center.lng - camera.lng) < 1e-3 &&
    Math.abs(center.lat - camera.lat) < 1e-3 &&
    Math.abs(zoom - camera.zoom) < 0.02
  );
}
