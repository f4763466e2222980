/** What a query means and what an answer is made of: shared by the app, the worker and the terminal. */
import type { TerritoryLevel } from '#domain/territory.ts';

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
  /** Other territories of the same name, for the person to choose from. */
  alternatives?: UnderstoodTerritory[];
}

export interface Understood {
  kinds: string[];
  sectors: string[];
  territories: UnderstoodTerritory[];
  needs: string[];
  /** What is left as free text, for the ranking by names and summaries. */
  text: string;
  parts: UnderstoodPart[];
}

/** Filters chosen in the interface: OR inside a list, AND between lists; an empty list filters nothing. */
export interface Filters {
  kinds: readonly string[];
  sectors: readonly string[];
  needs: readonly string[];
  /** Territory codes: an organisation matches when it is seated there or serves it. */
  territories: readonly string[];
}

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
