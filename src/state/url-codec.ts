/** The view as a query string and back. Reading never fails: what is unknown or broken is left out. */

import type { Bbox } from '#domain/territory.ts';
import { SLUG_PATTERN, TERRITORY_CODE_PATTERN } from '#domain/value-forms.ts';
import { LABEL_STATUSES } from '#engine/labels/status.ts';
import { FRESHNESS_CLASSES } from '#engine/quality/freshness.ts';
import { type Filters, PRECISION_CLASSES, type Reach, SORTS } from '#engine/search/types.ts';
import { oneOf, readIds, writeSearch } from './search-params.ts';
import { type Camera, FACES, INITIAL_VIEW, MAX_COMPARED, type ViewState } from './view-state.ts';

const MAX_QUERY_LENGTH = 200;
const MAX_RADIUS_KM = 1000;
const MAX_NEAREST = 200;
const COMMUNE_PATTERN = /^C\d[0-9AB]\d{3}$/;

/** Parameter of each facet. */
export const FACET_PARAMETERS = {
  kinds: 'kind',
  sectors: 'sector',
  needs: 'need',
  territories: 'in',
  labels: 'label',
  labelStates: 'labelState',
  precisions: 'precision',
  freshness: 'freshness',
} as const satisfies Record<keyof Filters, string>;

/** The query string of a view, with its `?`; empty for the initial view. */
export function encodeView(view: ViewState): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') params.set(name, value);
  };
  set('q', view.query);
  for (const [facet, name] of Object.entries(FACET_PARAMETERS)) {
    set(name, view.filters[facet as keyof Filters].join(','));
  }
  set('near', view.near);
  set('radius', view.reach?.radiusKm?.toString());
  set('nearest', view.reach?.nearest?.toString());
  set('serving', view.reach && !view.reach.serving ? '0' : undefined);
  set('area', view.area?.join(','));
  set('sort', view.sort === INITIAL_VIEW.sort ? undefined : view.sort);
  set('view', view.face === INITIAL_VIEW.face ? undefined : view.face);
  set('compare', view.compared.join(','));
  set('selected', view.selected);
  set('map', view.camera && encodeCamera(view.camera));
  return writeSearch(params, ',/');
}

/** The view that a query string describes; broken parameters fall back to the initial view. */
export function decodeView(search: string): ViewState {
  const params = new URLSearchParams(search);
  const selected = params.get('selected');
  const near = params.get('near');
  return {
    query: (params.get('q') ?? '').slice(0, MAX_QUERY_LENGTH),
    filters: decodeFilters(params),
    face: oneOf(FACES, params.get('view')) ?? INITIAL_VIEW.face,
    sort: oneOf(SORTS, params.get('sort')) ?? INITIAL_VIEW.sort,
    compared: readIds(params.get('compare'), SLUG_PATTERN).slice(0, MAX_COMPARED),
    ...(selected !== null && SLUG_PATTERN.test(selected) ? { selected } : {}),
    ...(near !== null && COMMUNE_PATTERN.test(near) ? { near } : {}),
    ...some('reach', decodeReach(params)),
    ...some('area', decodeArea(params.get('area'))),
    ...some('camera', decodeCamera(params.get('map'))),
  };
}

/** The property when there is a value for it: a view never holds an `undefined` that it could leave out. */
function some<const K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

function decodeFilters(params: URLSearchParams): Filters {
  const read = (facet: keyof Filters) => params.get(FACET_PARAMETERS[facet]);
  return {
    kinds: readIds(read('kinds'), SLUG_PATTERN),
    sectors: readIds(read('sectors'), SLUG_PATTERN),
    needs: readIds(read('needs'), SLUG_PATTERN),
    territories: readIds(read('territories'), TERRITORY_CODE_PATTERN),
    labels: readIds(read('labels'), SLUG_PATTERN),
    labelStates: someOf(LABEL_STATUSES, read('labelStates')),
    precisions: someOf(PRECISION_CLASSES, read('precisions')),
    freshness: someOf(FRESHNESS_CLASSES, read('freshness')),
  };
}

function someOf<const T extends string>(values: readonly T[], text: string | null): T[] {
  return [...new Set((text ?? '').split(',').flatMap((id) => oneOf(values, id) ?? []))];
}

/** A radius or a number of neighbours; a link that asks for both means the radius. */
function decodeReach(params: URLSearchParams): Reach | undefined {
  const serving = params.get('serving') !== '0';
  const radiusKm = whole(params.get('radius'), MAX_RADIUS_KM);
  if (radiusKm !== undefined) return { radiusKm, serving };
  const nearest = whole(params.get('nearest'), MAX_NEAREST);
  return nearest === undefined ? undefined : { nearest, serving };
}

function whole(text: string | null, most: number): number | undefined {
  const value = /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : undefined;
  return value !== undefined && value <= most ? value : undefined;
}

function decodeArea(text: string | null): Bbox | undefined {
  const parts = (text ?? '').split(',');
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(?:\.\d{1,6})?$/.test(part))) return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map((part) => Number(part) + 0);
  const isOnEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return isOnEarth && west < east && south < north ? [west, south, east, north] : undefined;
}

function encodeCamera({ zoom, lat, lng }: Camera): string {
  return [zoom.toFixed(2), lat.toFixed(4), lng.toFixed(4)].map(Number).join('/');
}

function decodeCamera(text: string | null): Camera | undefined {
  const parts = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? '');
  if (!parts) return undefined;
  const [zoom, lat, lng] = parts.slice(1).map(Number);
  if (zoom === undefined || lat === undefined || lng === undefined) return undefined;
  // Web Mercator stops at 85.05 degrees of latitude.
  return zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { zoom, lat, lng } : undefined;
}
