/** What a link must restore: the words, the filters, the choice, the face and the camera. */
import type { Bbox } from '#domain/territory.ts';
import { type Filters, NO_FILTERS, type Reach, type Sort } from '#engine/search/types.ts';

export const FACES = ['list', 'map'] as const;
/** Which half a phone shows; a wide screen shows both. */
export type Face = (typeof FACES)[number];

export const FACETS = [
  'kinds',
  'sectors',
  'needs',
  'territories',
  'labels',
  'labelStates',
  'precisions',
  'freshness',
] as const satisfies readonly (keyof Filters)[];
export type Facet = (typeof FACETS)[number];

/** Side by side, more than this no longer fit a table that can be read. */
export const MAX_COMPARED = 4;

export interface Camera {
  /** Zoom level of the map, 0 to 22. */
  zoom: number;
  /** Degrees, WGS 84. */
  lng: number;
  lat: number;
}

export interface ViewState {
  query: string;
  filters: Filters;
  /** Id of the organisation whose detail is open. */
  selected?: string;
  face: Face;
  /** Where the person left the map; missing while the map follows the results. */
  camera?: Camera;
  sort: Sort;
  /** Code of the commune that the visitor is in or near: the precise position is never part of a view. */
  near?: string;
  reach?: Reach;
  /** Part of the map that the results are limited to. */
  area?: Bbox;
  /** Ids put aside to be compared, at most `MAX_COMPARED`, in the order of choice. */
  compared: readonly string[];
}

export const INITIAL_VIEW: ViewState = {
  query: '',
  filters: NO_FILTERS,
  face: 'list',
  sort: 'relevance',
  compared: [],
};
