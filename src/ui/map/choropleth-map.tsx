import 'maplibre-gl/dist/maplibre-gl.css';
import './worker.ts';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import * as maplibre from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Map as MapGl, type MapLayerMouseEvent, type MapRef } from 'react-map-gl/maplibre';
import type { Bbox } from '#domain/territory.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { BasemapFailure } from './basemap-failure.tsx';
import styles from './choropleth.module.css';
import { CHOROPLETH_FILL, type ClassByCode } from './choropleth-layers.ts';
import { useFeatureMark } from './choropleth-marks.ts';
import { ChoroplethSources, type ZonePoint } from './choropleth-sources.tsx';
import { Credits } from './credits.tsx';
import { MapControls } from './map-controls.tsx';
import { motion } from './motion.ts';
import { type MapPlace, PlacesBar } from './places-bar.tsx';
import { useContextLoss } from './use-context-loss.ts';
import { useMapErrors } from './use-map-errors.ts';
import { useMapStyle } from './use-map-style.ts';
import { type TakePicture, usePicture } from './use-picture.ts';

export interface ChoroplethMapProps {
  /** Where the site is published: the basemap is below it. */
  root: URL;
  /** Outlines with a `code`; missing until they have come. */
  shapes: FeatureCollection<Polygon | MultiPolygon, { code: string }> | undefined;
  classes: ClassByCode;
  /** One for each class, from the least to the most, for a light and a dark ground. */
  colors: Readonly<Record<'light' | 'dark', readonly string[]>>;
  /** Communes of white zones, drawn above. */
  zones: readonly ZonePoint[];
  mainland: Bbox;
  overseas: readonly MapPlace[];
  /** A territory to frame; a new array asks again. */
  frame: Bbox | undefined;
  pointed: string | undefined;
  chosen: string | undefined;
  compact: boolean;
  onPoint: (code: string | undefined) => void;
  onChoose: (code: string) => void;
  /** Filled once the map is drawn: takes the picture that is on the screen. */
  picture?: RefObject<TakePicture | undefined>;
  /** The map cannot be drawn at all: the table goes on without it. */
  onFail: (error: Error) => void;
}

/** Territories in the colour of their class. What it says, the table beside it says too. */
export function ChoroplethMap(props: ChoroplethMapProps) {
  const { mainland, frame, shapes, onPoint, onChoose, onFail } = props;
  const { t } = useI18n();
  const { style, credits, failure } = useMapStyle(props.root);
  const mapRef = useRef<MapRef | null>(null);
  const [loaded, setLoaded] = useState(false);
  useContextLoss(mapRef, loaded, onFail);
  const errors = useMapErrors(onFail);
  useFeatureMark(mapRef, loaded && shapes, 'pointed', props.pointed);
  useFeatureMark(mapRef, loaded && shapes, 'chosen', props.chosen);
  usePicture(mapRef, loaded && shapes !== undefined, credits, props.picture);
  const goTo = (bbox: Bbox) =>
    mapRef.current?.getMap().fitBounds(bbox, { padding: PADDING, maxZoom: 10, ...motion() });
  const zoomBy = (steps: number) => {
    const map = mapRef.current?.getMap();
    map?.easeTo({ zoom: map.getZoom() + steps, ...motion() });
  };
  useEffect(() => {
    if (loaded && frame)
      mapRef.current?.getMap().fitBounds(frame, { padding: PADDING, maxZoom: 10, ...motion() });
  }, [loaded, frame]);
  const codeAt = ({ features }: MapLayerMouseEvent): string | undefined => {
    const code: unknown = features?.[0]?.properties?.code;
    return typeof code === 'string' ? code : undefined;
  };
  return (
    <div className={styles.map} data-map-ready={(loaded && shapes !== undefined) || undefined}>
      <div className={styles.canvas}>
        <MapGl
          ref={mapRef}
          mapLib={maplibre}
          mapStyle={style}
          initialViewState={{ bounds: cornersOf(mainland), fitBoundsOptions: { padding: PADDING } }}
          locale={{
            'Map.Title': t('coverage.map.canvas'),
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
          cooperativeGestures={window.matchMedia('(pointer: coarse)').matches}
          interactiveLayerIds={[CHOROPLETH_FILL]}
          cursor={props.pointed === undefined ? 'grab' : 'pointer'}
          onMouseMove={(event) => onPoint(codeAt(event))}
          onMouseOut={() => onPoint(undefined)}
          onClick={(event) => {
            const code = codeAt(event);
            if (code !== undefined) onChoose(code);
          }}
          onLoad={({ target }) => {
            target.touchZoomRotate.disableRotation();
            target.keyboard.disableRotation();
            setLoaded(true);
          }}
          {...errors}
        >
          <ChoroplethSources {...props} />
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

function cornersOf([west, south, east, north]: Bbox): [number, number, number, number] {
  return [west, south, east, north];
}

/** Pixels around what is framed. */
const PADDING = 24;
