import { useMemo, useRef, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { Bbox } from '#domain/territory.ts';
import type { Camera } from '#state/view-state.ts';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { Credits } from './credits.tsx';
import styles from './directory-map.module.css';
import { MapCanvas } from './map-canvas.tsx';
import { MapControls } from './map-controls.tsx';
import { MapCorner } from './map-corner.tsx';
import { MapMarkers } from './map-markers.tsx';
import { boundsOf, type MapGroup, type MapPoint, pointsWithin } from './map-point.ts';
import { PilePanel } from './pile-panel.tsx';
import type { MapPlace } from './places-bar.tsx';
import { CHOSEN, useCamera } from './use-camera.ts';
import { useMapItems } from './use-map-items.ts';
import { useMapStyle } from './use-map-style.ts';

export interface DirectoryMapProps {
  /** Where the site is published: the basemap is below it. */
  root: URL;
  /** Results that have a point, in the order of the list. */
  points: readonly MapPoint[];
  /** How many results have none: said, never drawn in the middle of their region. */
  withoutPoint: number;
  mainland: Bbox;
  overseas: readonly MapPlace[];
  camera: Camera | undefined;
  /** The open organisation, when it has a point. */
  selected: MapPoint | undefined;
  hovered: string | undefined;
  /** A small screen starts with the legend folded. */
  compact: boolean;
  onSelect: (id: string) => void;
  onHover: (id: string | undefined) => void;
  onMove: (camera: Camera) => void;
  /** The map cannot be drawn at all: the list goes on without it. */
  onFail: (error: Error) => void;
}

/** The results on a map: donuts of kinds, single marks, lists for what shares a point. */
export function DirectoryMap(props: DirectoryMapProps) {
  const { points, mainland, selected, onHover, onSelect, onFail } = props;
  const kinds = useKindIds();
  const { style, credits } = useMapStyle(props.root);
  const mapRef = useRef<MapRef | null>(null);
  const [loaded, setLoaded] = useState(false);
  const camera = useCamera(mapRef, { ...props, loaded, selected: selected?.point });
  const items = useMapItems(mapRef, loaded, kinds);
  const pile = usePile(mapRef, points);
  const isReady = loaded && (items.length > 0 || points.length === 0);
  return (
    <div className={styles.map} data-map-ready={isReady || undefined}>
      <MapCanvas
        mapRef={mapRef}
        mapStyle={style}
        points={points}
        kinds={kinds}
        camera={props.camera}
        bounds={boundsOf(points, mainland)}
        onMove={props.onMove}
        onLoad={() => setLoaded(true)}
        // Once drawn, an error is that of one tile or one label: MapLibre goes on, and so do we.
        onError={(error) => (loaded ? console.warn(error.message) : onFail(error))}
      >
        <MapMarkers
          items={items}
          points={points}
          selected={selected}
          hovered={props.hovered}
          onOpenGroup={pile.openGroup}
          onOpen={onSelect}
          onHover={onHover}
        />
      </MapCanvas>
      <MapControls onZoomIn={() => camera.zoomBy(1)} onZoomOut={() => camera.zoomBy(-1)} onFit={camera.fit} />
      <MapCorner {...props} onGo={camera.goTo} />
      <Credits text={credits} compact={props.compact} />
      {pile.points.length > 0 && (
        <PilePanel
          key={pile.place}
          points={pile.points}
          place={pile.place}
          selected={selected?.id}
          onOpen={onSelect}
          onHover={onHover}
          onClose={pile.close}
        />
      )}
    </div>
  );
}

function useKindIds(): readonly string[] {
  const { kinds } = useVocabulary();
  return useMemo(() => kinds.map((kind) => kind.id), [kinds]);
}

/** Opens a group: by zooming when that parts it, as a list when it would not. */
function usePile(mapRef: { readonly current: MapRef | null }, points: readonly MapPoint[]) {
  const [open, setOpen] = useState<{ bounds: Bbox; place: string } | null>(null);
  const opener = useRef<Element | null>(null);
  const inside = useMemo(() => (open ? pointsWithin(points, open.bounds) : []), [points, open]);
  const focusMap = () => mapRef.current?.getCanvas().focus({ preventScroll: true });
  return {
    points: inside,
    place: open?.place ?? '',
    openGroup: ({ bounds, pile }: MapGroup, place: string) => {
      opener.current = document.activeElement;
      setOpen(pile ? { bounds, place } : null);
      if (pile) return;
      // The button that was activated is about to be replaced by its parts: focus must not fall to the page.
      focusMap();
      const [west, south, east, north] = bounds;
      mapRef.current?.getMap().fitBounds([west, south, east, north], { padding: 80, duration: 180 }, CHOSEN);
    },
    close: () => {
      setOpen(null);
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
      else focusMap();
    },
  };
}
