/** The view as a query string and back. Reading never fails: what is unknown or broken is left out. */
import { SLUG_PATTERN, TERRITORY_CODE_PATTERN } from '#domain/organization.ts';
import type { Filters } from '#engine/search/types.ts';
import { type Camera, FACES, INITIAL_VIEW, SORTS, type ViewState } from './view-state.ts';

const MAX_QUERY_LENGTH = 200;
const MAX_IDS = 60;

/** The query string of a view, with its `?`; empty for the initial view. */
export function encodeView(view: ViewState): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') params.set(name, value);
  };
  set('q', view.query);
  set('kind', view.filters.kinds.join(','));
  set('sector', view.filters.sectors.join(','));
  set('need', view.filters.needs.join(','));
  set('in', view.filters.territories.join(','));
  set('sort', view.sort === INITIAL_VIEW.sort ? undefined : view.sort);
  set('view', view.face === INITIAL_VIEW.face ? undefined : view.face);
  set('selected', view.selected);
  set('map', view.camera && encodeCamera(view.camera));
  // Commas and slashes are legal in a query and far easier to read than %2C.
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

/** The view that a query string describes; broken parameters fall back to the initial view. */
export function decodeView(search: string): ViewState {
  const params = new URLSearchParams(search);
  const selected = params.get('selected');
  const camera = decodeCamera(params.get('map'));
  return {
    query: (params.get('q') ?? '').slice(0, MAX_QUERY_LENGTH),
    filters: decodeFilters(params),
    face: oneOf(FACES, params.get('view')) ?? INITIAL_VIEW.face,
    sort: oneOf(SORTS, params.get('sort')) ?? INITIAL_VIEW.sort,
    ...(selected !== null && SLUG_PATTERN.test(selected) ? { selected } : {}),
    ...(camera ? { camera } : {}),
  };
}

function decodeFilters(params: URLSearchParams): Filters {
  return {
    kinds: ids(params.get('kind'), SLUG_PATTERN),
    sectors: ids(params.get('sector'), SLUG_PATTERN),
    needs: ids(params.get('need'), SLUG_PATTERN),
    territories: ids(params.get('in'), TERRITORY_CODE_PATTERN),
  };
}

function ids(text: string | null, pattern: RegExp): string[] {
  const found = (text ?? '').split(',').filter((id) => pattern.test(id));
  return [...new Set(found)].slice(0, MAX_IDS);
}

function oneOf<const T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
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
