import type { PaddingOptions } from 'maplibre-gl';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { LngLat } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import type { Camera } from '#state/view-state.ts';
import { boundsOf, type MapPoint } from './map-point.ts';
import { motion } from './motion.ts';

/** Typing changes the results several times a second; the map waits for a pause. */
const FIT_DELAY_MS = 300;
/** Frames a single town with its surroundings, not one street. */
const FIT_MAX_ZOOM = 11;
const FIT_PADDING = 56;
/** On a wide map the open legend keeps its own margin, and covers no result. */
const LEGEND_WIDTH_PX = 260;
const LEGEND_BESIDE_PX = 900;
const PANEL_WIDTH_PX = 360;
/** On a narrow map the panel is a sheet over its lower part. */
const SHEET_SHARE = 0.6;
/** A move that carries this was asked for by the person, so the address bar remembers it. */
export const CHOSEN = { chosen: true } as const;

export interface CameraOptions {
  loaded: boolean;
  points: readonly MapPoint[];
  mainland: Bbox;
  /** The town that the search is about: it is framed with its results. */
  town: LngLat | undefined;
  /** Where the person left the map; undefined lets it follow the results. */
  camera: Camera | undefined;
  /** While a search is limited to an area, the map stays where the person put it. */
  area: Bbox | undefined;
  /** A territory to frame; a new array asks again. */
  frame: Bbox | undefined;
  /** True while the panel of territories lies over a part of the map. */
  covered: boolean;
  /** Place of the open organisation, brought into view when it is outside. */
  selected: LngLat | undefined;
}

export interface CameraMoves {
  fit: () => void;
  goTo: (bbox: Bbox) => void;
  /** Zooms into a group, by one level at least, so that the group is always parted. */
  enter: (bbox: Bbox) => void;
  zoomBy: (steps: number) => void;
}

/** The only place that moves the map. */
export function useCamera(mapRef: RefObject<MapRef | null>, options: CameraOptions): CameraMoves {
  const { loaded, points, mainland, town, camera, area, frame, covered, selected } = options;
  const isCovered = useRef(covered);
  isCovered.current = covered;
  const goTo = useCallback(
    (bbox: Bbox, eventData: object = CHOSEN) =>
      mapRef.current?.getMap().fitBounds(
        [bbox[0], bbox[1], bbox[2], bbox[3]],
        {
          padding: paddingOf(mapRef.current.getMap().getContainer(), isCovered.current),
          maxZoom: FIT_MAX_ZOOM,
          ...motion(),
        },
        eventData,
      ),
    [mapRef],
  );
  const follows = camera === undefined && area === undefined;
  useEffect(() => {
    if (!loaded || !follows) return undefined;
    const timer = window.setTimeout(() => goTo(boundsOf(points, mainland, town), {}), FIT_DELAY_MS);
    return () => window.clearTimeout(timer);
  }, [loaded, follows, points, mainland, town, goTo]);
  useEffect(() => {
    if (loaded && frame) goTo(frame);
  }, [loaded, frame, goTo]);
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
    fit: () => void goTo(boundsOf(points, mainland, town)),
    enter: (bbox) => enter(mapRef.current, bbox),
    zoomBy: (steps) => {
      const map = mapRef.current?.getMap();
      map?.easeTo({ zoom: map.getZoom() + steps, ...motion() }, CHOSEN);
    },
  };
}

const GROUP_PADDING = 80;

function enter(map: MapRef | null, [west, south, east, north]: Bbox) {
  const framed = map?.getMap().cameraForBounds([west, south, east, north], { padding: GROUP_PADDING });
  if (!map || !framed?.center) return;
  const zoom = Math.max(framed.zoom ?? 0, map.getZoom() + 1);
  map.getMap().easeTo({ center: framed.center, zoom, ...motion() }, CHOSEN);
}

/** Room for the marks themselves, and for what lies over the map: a legend, or the panel of territories; see `first-map.module.css`. */
export function paddingOf({ clientWidth, clientHeight }: Element, covered: boolean): PaddingOptions {
  const right = Math.min(FIT_PADDING, clientWidth / 8);
  const wide = clientWidth >= LEGEND_BESIDE_PX;
  const left = wide ? (covered ? PANEL_WIDTH_PX : LEGEND_WIDTH_PX) : right;
  const top = Math.min(FIT_PADDING, clientHeight / 8);
  const sheet = covered && !wide;
  const bottom = sheet ? clientHeight * SHEET_SHARE : Math.min(2 * FIT_PADDING, clientHeight / 5);
  return { left, right, top, bottom };
}

function isAt(center: { lng: number; lat: number }, zoom: number, camera: Camera): boolean {
  return (
    Math.abs(center.lng - camera.lng) < 1e-3 &&
    Math.abs(center.lat - camera.lat) < 1e-3 &&
    Math.abs(zoom - camera.zoom) < 0.02
  );
}
