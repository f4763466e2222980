/** What a link must restore: the words, the filters, the choice, the face and the camera. */
import type { Filters } from '#engine/search/types.ts';

export const SORTS = ['relevance', 'distance', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export const FACES = ['list', 'map'] as const;
/** Which half a phone shows; a wide screen shows both. */
export type Face = (typeof FACES)[number];

export const FACETS = ['kinds', 'sectors', 'needs', 'territories'] as const;
export type Facet = (typeof FACETS)[number];

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
}

export const NO_FILTERS: Filters = { kinds: [], sectors: [], needs: [], territories: [] };

export const INITIAL_VIEW: ViewState = { query: '', filters: NO_FILTERS, face: 'list', sort: 'relevance' };
