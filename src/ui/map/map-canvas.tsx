import 'maplibre-gl/dist/maplibre-gl.css';
import './worker.ts';
import type { PaddingOptions, StyleSpecification } from 'maplibre-gl';
import * as maplibre from 'maplibre-gl';
import { type ReactNode, type RefObject, useMemo } from 'react';
import { Layer, Map as MapGl, type MapRef, Source, type ViewStateChangeEvent } from 'react-map-gl/maplibre';
import type { Bbox } from '#domain/territory.ts';
import type { MapTiles } from '#state/ranked-record.ts';
import type { Camera } from '#state/view-state.ts';
import type { Translator } from '../i18n/translate.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { clusterProperties, type MapPoint, toFeatures } from './map-point.ts';
import { PointTiles } from './point-tiles.tsx';
import { useMapErrors } from './use-map-errors.ts';
import { SOURCE_ID } from './use-map-items.ts';
import { isByPerson } from './use-view-bounds.ts';

export interface MapCanvasProps {
  mapStyle: StyleSpecification;
  mapRef: RefObject<MapRef | null>;
  points: readonly MapPoint[];
  /** Instead of the points: everyone of a large edition. */
  tiles: MapTiles | undefined;
  kinds: readonly string[];
  camera: Camera | undefined;
  /** What to frame first when no camera is given, and the room to leave around it. */
  bounds: Bbox;
  padding: PaddingOptions;
  onMove: (camera: Camera) => void;
  onLoad: () => void;
  /** The map cannot be drawn, or nobody would be on it. */
  onFail: (error: Error) => void;
  children: ReactNode;
}

const MAX_ZOOM = 15;
/** Past the zoom limit of the map: what is still together there shares a point, and opens as a list. */
const CLUSTER_MAX_ZOOM = MAX_ZOOM + 1;
/** Pixels; the largest donut is 52 across. */
const CLUSTER_RADIUS = 46;

/** The WebGL map and its one clustered source. Positions are drawn as buttons by the children. */
export function MapCanvas({
  mapStyle,
  mapRef,
  points,
  tiles,
  kinds,
  onMove,
  onLoad,
  onFail,
  children,
  ...start
}: MapCanvasProps) {
  const i18n = useI18n();
  const errors = useMapErrors(onFail);
  const data = useMemo(() => toFeatures(points), [points]);
  const properties = useMemo(() => clusterProperties(kinds), [kinds]);
  const onMoveEnd = (event: ViewStateChangeEvent) => {
    if (!isByPerson(event)) return;
    const { longitude: lng, latitude: lat, zoom } = event.viewState;
    onMove({ zoom, lng, lat });
  };
  return (
    <MapGl
      ref={mapRef}
      mapLib={maplibre}
      mapStyle={mapStyle}
      initialViewState={initialView(start)}
      locale={mapLocale(i18n)}
      minZoom={2}
      maxZoom={MAX_ZOOM}
      renderWorldCopies={false}
      attributionControl={false}
      dragRotate={false}
      touchPitch={false}
      pitchWithRotate={false}
      maxPitch={0}
      cooperativeGestures={window.matchMedia('(pointer: coarse)').matches}
      onMoveEnd={onMoveEnd}
      onLoad={({ target }) => {
        target.touchZoomRotate.disableRotation();
        target.keyboard.disableRotation();
        onLoad();
      }}
      {...errors}
    >
      {tiles ? (
        <PointTiles address={tiles.address} onFail={onFail} />
      ) : (
        <Source
          id={SOURCE_ID}
          type="geojson"
          data={data}
          cluster
          clusterRadius={CLUSTER_RADIUS}
          clusterMaxZoom={CLUSTER_MAX_ZOOM}
          clusterProperties={properties}
        >
          {/* Tiles of a source that no layer draws are never made, and could not be read. */}
          <Layer
            id="organizations-anchor"
            type="circle"
            paint={{ 'circle-radius': 0, 'circle-opacity': 0 }}
          />
        </Source>
      )}
      {children}
    </MapGl>
  );
}

function initialView({ camera, bounds, padding }: Pick<MapCanvasProps, 'camera' | 'bounds' | 'padding'>) {
  if (camera) return { longitude: camera.lng, latitude: camera.lat, zoom: camera.zoom };
  const [west, south, east, north] = bounds;
  return {
    bounds: [west, south, east, north] as [number, number, number, number],
    fitBoundsOptions: { padding },
  };
}

function mapLocale({ t }: Translator): Record<string, string> {
  return {
    'Map.Title': t('map.canvas'),
    'CooperativeGesturesHandler.WindowsHelpText': t('map.gesture.windows'),
    'CooperativeGesturesHandler.MacHelpText': t('map.gesture.mac'),
    'CooperativeGesturesHandler.MobileHelpText': t('map.gesture.touch'),
  };
}
