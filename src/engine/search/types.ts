/** What a query means and what an answer is made of: shared by the app, the worker and the terminal. */
import type { Bbox, TerritoryLevel } from '#domain/territory.ts';
import type { LabelStatus } from '../labels/status.ts';
import type { Freshness } from '../quality/freshness.ts';

export interface UnderstoodTerritory {
  /** `C31555`, `D31`, `R76`, `E243100518`. */
  code: string;
  name: string;
  level: TerritoryLevel;
  /** Centre, where a distance makes sense: communes only. */
  point?: readonly [lng: number, lat: number];
}

/** A run of words of the query that was recognized. */
export interface UnderstoodPart {
  type: 'kind' | 'sector' | 'need' | 'territory';
  /** Id of the term, or territory code. */
  id: string;
  /** The words as typed. */
  words: string;
  /** Offsets in the query, end excluded. */
  start: number;
  end: number;
  /** True when a typing error was mended. */
  corrected: boolean;
  /** A town whose name is a common word too: `Nice`, `Tours`. */
  isWord?: boolean;
  /** Other territories of the same name, for the person to choose from. */
  alternatives?: UnderstoodTerritory[];
}

/** How far the words themselves say that one may go: `à 20 km de Dole`. */
export interface UnderstoodReach {
  /** Great-circle kilometres. */
  radiusKm: number;
  words: string;
  /** Offsets in the query, end excluded. */
  start: number;
  end: number;
}

export interface Understood {
  kinds: string[];
  sectors: string[];
  territories: UnderstoodTerritory[];
  needs: string[];
  /** What is left as free text, for the ranking by names and summaries. */
  text: string;
  parts: UnderstoodPart[];
  reach?: UnderstoodReach;
}

/** How well a place is known: at the address, at the commune, or as an area without a point. */
export const PRECISION_CLASSES = ['address', 'commune', 'area'] as const;
export type PrecisionClass = (typeof PRECISION_CLASSES)[number];

/** Filters chosen in the interface: OR inside a list, AND between lists; an empty list filters nothing. */
export interface Filters {
  kinds: readonly string[];
  sectors: readonly string[];
  needs: readonly string[];
  /** Territory codes: an organisation matches when it is seated there or serves it. */
  territories: readonly string[];
  /** Label ids. With `labelStates`, one and the same label must have the id and the state. */
  labels: readonly string[];
  /** Life of a label at the date of the edition. */
  labelStates: readonly LabelStatus[];
  precisions: readonly PrecisionClass[];
  /** Age of the newest dated source at the date of the edition. */
  freshness: readonly Freshness[];
}

export const NO_FILTERS: Filters = {
  kinds: [],
  sectors: [],
  needs: [],
  territories: [],
  labels: [],
  labelStates: [],
  precisions: [],
  freshness: [],
};

/** How far from the place of the question; without it, everyone who fits the place, seated there, near or serving it. */
export interface Reach {
  /** Great-circle kilometres, the edge included. */
  radiusKm?: number;
  /** The n nearest that have a point. */
  nearest?: number;
  /** Also those farther away who serve the place, as a group of their own. */
  serving: boolean;
}

/** Everything that an answer depends on, beside the data: the same request has the same answer. */
export interface SearchRequest {
  query: string;
  filters: Filters;
  /** The place of the visitor: measured from, and asked for where the words name no other. */
  near?: UnderstoodTerritory;
  reach?: Reach;
  /** Only organisations whose point is inside. */
  area?: Bbox;
}

export const SORTS = ['relevance', 'distance', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** How the free words of a query matched: not at all, in the texts, in the names. */
export const TEXT_HIT = { none: 0, text: 1, name: 2 } as const;

/** Why a result is there: stable codes, worded by the interface. */
export type ReasonCode =
  | 'kind'
  | 'sector'
  | 'generalist'
  | 'need'
  | 'located'
  | 'serves'
  | 'serves-country'
  | 'near'
  | 'name'
  | 'text';

export interface Reason {
  code: ReasonCode;
  /** Id of the term or territory code, where the reason has one. */
  id?: string;
}

export interface SearchResult {
  id: string;
  /** 0 to 1, the higher the better; comparable inside one answer only. */
  score: number;
  /** Great-circle kilometres from the place of the query, when both have a point. */
  distanceKm?: number;
  reasons: Reason[];
}

export interface SearchAnswer {
  query: string;
  understood: Understood;
  /** How many match, before any limit. */
  total: number;
  results: SearchResult[];
  /**
   * Set when query and text together found nobody: `text` left the free words out, `parts` searched the whole
   * line as free text. The interface says so; nothing is relaxed in silence.
   */
  relaxed?: 'text' | 'parts';
}

export type SuggestionType = UnderstoodPart['type'] | 'organization';

/** What the person may be about to type. */
export interface Suggestion {
  type: SuggestionType;
  /** Id of the term or organisation, or territory code. */
  id: string;
  /** A place with its department, for `Saint-Denis` to be told from `Saint-Denis`. */
  territory?: UnderstoodTerritory & { department?: string };
  /** The whole line once this is chosen: what was typed of it is replaced, the rest stays. */
  query: string;
  /** Results that the line would have then, the filters given; undefined for an organisation, which opens. */
  count?: number;
}

/** Languages in which suggestions are worded. */
export type Language = 'fr' | 'en';

export interface SuggestRequest {
  /** The line as typed; what ends it is what is being typed. */
  query: string;
  filters: Filters;
  language: Language;
}
