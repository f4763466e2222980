/** The results of a large edition on the map: their places come as columns, their names when they stand alone in view. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RecordPoints } from '#engine/search/record-points.ts';
import type { ComingRows } from '#state/ranked-record.ts';
import { useQuestion } from '#state/use-engine.ts';
import type { MapItem, MapPoint } from './map-point.ts';
import type { PointIndex } from './point-index.ts';

const NOBODY: readonly MapPoint[] = [];
const NEVER = () => () => undefined;

/** Undefined where the answer has its rows, or tiles. Until the places come, nobody is on the map. */
export function useComingPoints(
  coming: ComingRows | undefined,
  onFail: (error: Error) => void,
): readonly MapPoint[] | undefined {
  const { client } = useQuestion();
  const [found, setFound] = useState<{ order: Uint32Array; points: readonly MapPoint[] }>();
  const wanted = coming?.tiles ? undefined : coming;
  useEffect(() => {
    if (!wanted || !client) return undefined;
    let isCurrent = true;
    const { order, rows } = wanted;
    client.points(order).then(
      (places) => isCurrent && setFound({ order, points: toPoints(order, places, rows) }),
      (error: Error) => isCurrent && onFail(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, client, onFail]);
  if (!wanted) return undefined;
  return found?.order === wanted.order ? found.points : NOBODY;
}

/** Fetches the rows of those that are drawn alone, or listed as a pile; draws again when they come. */
export function useComingNames(
  coming: ComingRows | undefined,
  items: readonly MapItem[],
  pile: readonly MapPoint[],
  index: PointIndex,
): void {
  useSyncExternalStore(coming?.subscribe ?? NEVER, coming?.version ?? (() => 0));
  useEffect(() => {
    if (!coming || coming.tiles) return;
    const alone = items.flatMap((item) => (item.type === 'single' ? (index.byId.get(item.id) ?? []) : []));
    for (const point of [...alone, ...pile])
      if (point instanceof ComingPoint) void coming.rows.load(point.record);
  }, [coming, items, pile, index]);
}

function toPoints(
  order: Uint32Array,
  { lngLats, kinds, kindIds }: RecordPoints,
  rows: ComingRows['rows'],
): MapPoint[] {
  const points: MapPoint[] = [];
  order.forEach((record, at) => {
    const [lng = Number.NaN, lat = Number.NaN] = lngLats.subarray(2 * at, 2 * at + 2);
    if (Number.isNaN(lng)) return;
    points.push(new ComingPoint(record, kindIds[kinds[at] ?? 0] ?? '', [lng, lat], rows));
  });
  return points;
}

/** An organisation whose row may not be here: it has a mark, and its name once that comes. */
class ComingPoint implements MapPoint {
  readonly record: number;
  readonly kind: string;
  readonly point: MapPoint['point'];
  readonly region = undefined;
  readonly #rows: ComingRows['rows'];

  constructor(record: number, kind: string, point: MapPoint['point'], rows: ComingRows['rows']) {
    this.record = record;
    this.kind = kind;
    this.point = point;
    this.#rows = rows;
  }

  get id(): string {
    return this.#rows.get(this.record)?.id ?? `#${this.record}`;
  }

  get name(): string {
    return this.#rows.get(this.record)?.name ?? '…';
  }

  get city(): string | undefined {
    return this.#rows.get(this.record)?.city;
  }
}
