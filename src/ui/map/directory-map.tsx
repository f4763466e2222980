import { type RefObject, useMemo, useRef, useState } from 'react';
import type { MapRef } from 'react-map-gl/maplibre';
import type { Bbox } from '#domain/territory.ts';
import type { ComingRows, MapTiles } from '#state/ranked-record.ts';
import type { Camera } from '#state/view-state.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useDark } from '../layout/use-dark.ts';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { BasemapFailure } from './basemap-failure.tsx';
import { Credits } from './credits.tsx';
import { drawMarks, drawScale, metresPerPixelAt } from './draw-marks.ts';
import { MapCanvas } from './map-canvas.tsx';
import { MapControls } from './map-controls.tsx';
import { MapCorner } from './map-corner.tsx';
import styles from './map-frame.module.css';
import { MapMarkers } from './map-markers.tsx';
import { useMapPicture } from './map-picture.ts';
import { boundsOf, type MapItem, type MapPoint } from './map-point.ts';
import { AreaOutline, ReachOutline } from './outlines.tsx';
import { PilePanel } from './pile-panel.tsx';
import type { MapPlace } from './places-bar.tsx';
import { createPointIndex, type PointIndex } from './point-index.ts';
import { hasLeft, roundOutward } from './search-area.ts';
import { SearchAreaButton } from './search-area-button.tsx';
import { createTileIndex } from './tile-index.ts';
import { paddingOf, useCamera } from './use-camera.ts';
import { useComingNames, useComingPoints } from './use-coming-points.ts';
import { useContextLoss } from './use-context-loss.ts';
import { SOURCE_ID, TILE_LAYER, TILE_SOURCE_ID, useMapItems } from './use-map-items.ts';
import { useMapStyle } from './use-map-style.ts';
import { type DrawAbove, usePicture } from './use-picture.ts';
import { usePile } from './use-pile.ts';
import { useSettled } from './use-settled.ts';
import { useViewBounds, type ViewBounds } from './use-view-bounds.ts';
import type { MapTown } from './view-summary.ts';

export interface DirectoryMapProps {
  /** Where the site is published: the basemap is below it. */
  root: URL;
  /** Results that have a point, in the order of the list. */
  points: readonly MapPoint[];
  /** How those of a large edition come, instead of `points`. */
  coming?: ComingRows | undefined;
  /** Results, those without a point included: they are counted, never drawn in the middle of their region. */
  total: number;
  /** The town that the search is about. */
  town: MapTown | undefined;
  mainland: Bbox;
  /** The points are the whole directory, of a publication that says what to frame first: `mainland`. */
  whole: boolean;
  overseas: readonly MapPlace[];
  camera: Camera | undefined;
  /** The part of the map that the results are limited to. */
  area: Bbox | undefined;
  /** A territory to frame; a new array asks again. */
  frame: Bbox | undefined;
  /** True while the panel of territories lies over the map. */
  covered: boolean;
  /** The open organisation, when it has a point. */
  selected: MapPoint | undefined;
  hovered: string | undefined;
  /** A small screen starts with the legend folded. */
  compact: boolean;
  onSelect: (id: string) => void;
  onHover: (id: string | undefined) => void;
  onMove: (camera: Camera) => void;
  onSearchArea: (area: Bbox) => void;
  /** The list of a pile opens, where other panels may lie. */
  onPile: () => void;
  /** The map cannot be drawn at all: the list goes on without it. */
  onFail: (error: Error) => void;
}

const NOBODY: readonly MapPoint[] = [];
const NO_ITEMS: readonly MapItem[] = [];

/** The results on a map: donuts of kinds, single marks, lists for what shares a point. */
export function DirectoryMap(props: DirectoryMapProps) {
  const { mainland, town, selected, area, onHover, onSelect, onFail } = props;
  const points = useSettled(useComingPoints(props.coming, onFail) ?? props.points);
  const tiles = props.coming?.tiles;
  const framed = props.whole ? NOBODY : points;
  const kinds = useKindIds();
  const { style, credits, failure } = useMapStyle(props.root);
  const mapRef = useRef<MapRef | null>(null);
  const [loaded, setLoaded] = useState(false);
  // Its size says how much room to leave around what the map frames first.
  const [frame, setFrame] = useState<Element | null>(null);
  const camera = useCamera(mapRef, {
    ...props,
    points: framed,
    loaded,
    town: town?.point,
    selected: selected?.point,
  });
  const view = useViewBounds(mapRef, loaded);
  const items = useMapItems(mapRef, loaded, kinds, tiles ? TILE_SOURCE_ID : SOURCE_ID);
  const index = useIndex(mapRef, points, tiles ? items : NO_ITEMS, tiles);
  const pile = usePile(mapRef, index, { enter: camera.enter, onOpen: props.onPile });
  useComingNames(props.coming, items, pile.points, index);
  useContextLoss(mapRef, loaded, onFail);
  usePicture(mapRef, loaded, credits, useMapPicture(), useDrawAbove(items, index));
  const isReady = loaded && (items.length > 0 || (points.length === 0 && !tiles));
  const searchArea = (bounds: Bbox) => {
    // The button goes once it is pressed: focus must not fall to the page.
    mapRef.current?.getCanvas().focus({ preventScroll: true });
    props.onSearchArea(roundOutward(bounds));
  };
  return (
    <div
      ref={setFrame}
      className={styles.map}
      data-map-ready={isReady || undefined}
      data-covered={props.covered || undefined}
    >
      {view && canSearch(view, props) && <SearchAreaButton onSearch={() => searchArea(view.bounds)} />}
      {frame && (
        <MapCanvas
          mapRef={mapRef}
          mapStyle={style}
          points={points}
          tiles={tiles}
          kinds={kinds}
          camera={props.camera}
          bounds={area ?? boundsOf(framed, mainland, town?.point)}
          padding={paddingOf(frame, props.covered)}
          onMove={props.onMove}
          onLoad={() => setLoaded(true)}
          onFail={onFail}
        >
          {area && <AreaOutline area={area} />}
          {town?.radiusKm !== undefined && <ReachOutline center={town.point} radiusKm={town.radiusKm} />}
          <MapMarkers
            items={items}
            index={index}
            town={town}
            selected={selected}
            hovered={props.hovered}
            onOpenGroup={pile.openGroup}
            onOpen={onSelect}
            onHover={onHover}
          />
        </MapCanvas>
      )}
      <MapControls onZoomIn={() => camera.zoomBy(1)} onZoomOut={() => camera.zoomBy(-1)} onFit={camera.fit} />
      <MapCorner {...props} index={index} view={view} onGo={camera.goTo} />
      {failure && <BasemapFailure {...failure} />}
      <Credits root={props.root} text={credits} compact={props.compact} />
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

/** All results where they are at hand; of tiles, what is in view, read again each time that changes. */
function useIndex(
  mapRef: RefObject<MapRef | null>,
  points: readonly MapPoint[],
  items: readonly MapItem[],
  tiles: MapTiles | undefined,
): PointIndex {
  return useMemo(() => {
    if (!tiles) return createPointIndex(points);
    const options = { sourceLayer: TILE_LAYER };
    const map = mapRef.current?.getMap();
    const features = map?.getSource(TILE_SOURCE_ID) ? map.querySourceFeatures(TILE_SOURCE_ID, options) : [];
    return createTileIndex(features, items, tiles.located);
  }, [mapRef, points, items, tiles]);
}

/** What a picture has above its canvas: the marks and the scale, as they are when it is taken. */
function useDrawAbove(items: readonly MapItem[], index: PointIndex): RefObject<DrawAbove> {
  const { number } = useI18n();
  const { kindStyle } = useVocabulary();
  const theme = useDark() ? 'dark' : 'light';
  const draw: DrawAbove = (context, map) => {
    const pointOf = (id: string) => index.byId.get(id)?.point;
    drawMarks(context, { items, pointOf, styleOf: kindStyle, number, theme }, ([lng, lat]) =>
      map.project([lng, lat]),
    );
    const metresPerPixel = metresPerPixelAt(map.getCenter().lat, map.getZoom());
    drawScale(context, { metresPerPixel, height: map.getCanvas().clientHeight, theme }, number);
  };
  const latest = useRef(draw);
  latest.current = draw;
  return latest;
}

function useKindIds(): readonly string[] {
  const { kinds } = useVocabulary();
  return useMemo(() => kinds.map((kind) => kind.id), [kinds]);
}

/** Once the person has moved the map, and away from the area of the search when there is one. */
function canSearch({ bounds }: ViewBounds, { camera, area }: DirectoryMapProps): boolean {
  return area ? hasLeft(bounds, area) : camera !== undefined;
}
