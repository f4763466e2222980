/** What the map asks of the points in view, from the features of tiles: those that stand alone by name, the others as groups. */
import type { Feature } from 'geojson';
import type { Bbox } from '#domain/territory.ts';
import type { MapItem, MapPoint } from './map-point.ts';
import { createPointIndex, type PointIndex } from './point-index.ts';

/** `features`: of the tiles in view; `items`: what is drawn of them; `located`: everyone on the map, by main kind. */
export function createTileIndex(
  features: readonly Feature[],
  items: readonly MapItem[],
  located: PointIndex['located'],
): PointIndex {
  const points = new Map(
    features.flatMap((feature) => toPoint(feature) ?? []).map((point) => [point.id, point]),
  );
  const index = createPointIndex([...points.values()]);
  return {
    ...index,
    located,
    // A group stands for its organisations, at its middle. No tile says their regions: those of some would be told as most.
    visit: (bounds, use) => {
      for (const item of items) {
        if (item.type === 'single') {
          const point = points.get(item.id);
          if (point && isInside(point.point, bounds)) use({ ...point, region: undefined });
        } else if (isInside(item.point, bounds)) {
          const one: MapPoint = {
            id: item.key,
            name: '',
            kind: '',
            city: item.city,
            region: undefined,
            point: item.point,
          };
          for (let left = item.count; left > 0; left--) use(one);
        }
      }
    },
    // The nearest of those in view is not the nearest: nobody is named.
    nearest: () => undefined,
  };
}

function toPoint({ properties }: Feature): MapPoint | undefined {
  if (typeof properties?.id !== 'string') return undefined;
  const { id, name, kind, city, region, lng, lat } = properties;
  return { id, name, kind, city, region, point: [lng, lat] };
}

function isInside([lng, lat]: MapPoint['point'], [west, south, east, north]: Bbox): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
