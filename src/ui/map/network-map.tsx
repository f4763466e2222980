import 'maplibre-gl/dist/maplibre-gl.css';
import './worker.ts';
import * as maplibre from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { Map as MapGl, type MapLayerMouseEvent, type MapRef } from 'react-map-gl/maplibre';
import type { Bbox } from '#domain/territory.ts';
import { bboxOfPoints } from '#engine/geo/make-bbox.ts';
import type { NetworkMapData } from '#engine/network/arcs.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { BasemapFailure } from './basemap-failure.tsx';
import styles from './choropleth.module.css';
import { Credits } from './credits.tsx';
import { MapControls } from './map-controls.tsx';
import { motion } from './motion.ts';
import { NetworkLayers, PLACES_LAYER } from './network-layers.tsx';
import { type MapPlace, PlacesBar } from './places-bar.tsx';
import { useContextLoss } from './use-context-loss.ts';
import { useMapErrors } from './use-map-errors.ts';
import { useMapStyle } from './use-map-style.ts';

export interface NetworkMapProps {
  /** Where the site is published: the basemap is below it. */
  root: URL;
  drawing: NetworkMapData;
  /** Keys of what is pointed out; everything else then steps back. */
  lit: { arcs: readonly string[]; places: readonly string[] } | undefined;
  mainland: Bbox;
  overseas: readonly MapPlace[];
  compact: boolean;
  onPlace: (key: string) => void;
  /** The map cannot be drawn at all: the table goes on without it. */
  onFail: (error: Error) => void;
}

/** Pixels around what is framed. */
const PADDING = 32;

/** Curves between places that cooperate. What it says, the table says too. */
export function NetworkMap(props: NetworkMapProps) {
  const { drawing, lit, mainland, onPlace, onFail } = props;
  const { t } = useI18n();
  const { style, credits, failure } = useMapStyle(props.root);
  const mapRef = useRef<MapRef | null>(null);
  const [loaded, setLoaded] = useState(false);
  const [isOver, setOver] = useState(false);
  useContextLoss(mapRef, loaded, onFail);
  const errors = useMapErrors(onFail);
  const goTo = (bbox: Bbox) =>
    mapRef.current?.getMap().fitBounds(bbox, { padding: PADDING, maxZoom: 9, ...motion() });
  const zoomBy = (steps: number) => {
    const map = mapRef.current?.getMap();
    map?.easeTo({ zoom: map.getZoom() + steps, ...motion() });
  };
  useFrame(mapRef, loaded, drawing, lit);
  const placeAt = ({ features }: MapLayerMouseEvent): string | undefined => {
    const key: unknown = features?.[0]?.properties?.key;
    return typeof key === 'string' ? key : undefined;
  };
  return (
    <div className={styles.map} data-map-ready={loaded || undefined}>
      <div className={styles.canvas}>
        <MapGl
          ref={mapRef}
          mapLib={maplibre}
          mapStyle={style}
          initialViewState={{ bounds: [...mainland], fitBoundsOptions: { padding: PADDING } }}
          locale={{
            'Map.Title': t('network.map.canvas'),
            'CooperativeGesturesHandler.WindowsHelpText': t('map.gesture.windows'),
            'CooperativeGesturesHandler.MacHelpText': t('map.gesture.mac'),
            'CooperativeGesturesHandler.MobileHelpText': t('map.gesture.touch'),
          }}
          minZoom={2}
          maxZoom={12}
          renderWorldCopies={false}
          attributionControl={false}
          dragRotate={false}
          touchPitch={false}
          pitchWithRotate={false}
          maxPitch={0}
          // A filter changes the lines alone: no name has to fade in anew, frame by frame.
          fadeDuration={0}
          cooperativeGestures={window.matchMedia('(pointer: coarse)').matches}
          interactiveLayerIds={[PLACES_LAYER]}
          cursor={isOver ? 'pointer' : 'grab'}
          onMouseMove={(event) => setOver(placeAt(event) !== undefined)}
          onClick={(event) => {
            const key = placeAt(event);
            if (key !== undefined) onPlace(key);
          }}
          onLoad={({ target }) => {
            target.touchZoomRotate.disableRotation();
            target.keyboard.disableRotation();
            setLoaded(true);
          }}
          {...errors}
        >
          <NetworkLayers drawing={drawing} lit={lit} />
        </MapGl>
        <MapControls onZoomIn={() => zoomBy(1)} onZoomOut={() => zoomBy(-1)} onFit={() => goTo(mainland)} />
        {failure && <BasemapFailure {...failure} />}
        <Credits root={props.root} text={credits} compact={props.compact} />
      </div>
      <div className={styles.places}>
        <PlacesBar mainland={mainland} overseas={props.overseas} onGo={goTo} />
      </div>
    </div>
  );
}

/** Brings what is pointed out into view, once for each choice: filters do not move the map. */
function useFrame(
  mapRef: { current: MapRef | null },
  loaded: boolean,
  drawing: NetworkMapData,
  lit: NetworkMapProps['lit'],
) {
  const latest = useRef(drawing);
  latest.current = drawing;
  const wanted = lit?.places.join(' ') ?? '';
  useEffect(() => {
    if (!loaded || wanted === '') return;
    const keys = new Set(wanted.split(' '));
    const points = latest.current.places.features
      .filter(({ properties }) => keys.has(properties.key))
      .map(({ geometry: { coordinates } }) => [coordinates[0] ?? 0, coordinates[1] ?? 0] as const);
    const bbox = bboxOfPoints(points);
    if (bbox) mapRef.current?.getMap().fitBounds(bbox, { padding: 2 * PADDING, maxZoom: 8, ...motion() });
  }, [mapRef, loaded, wanted]);
}
