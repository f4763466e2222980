/** What the build asks of any geocoder, and what it may answer. */

export interface GeocodeRequest {
  /** Normalised address, the key of the lock file. */
  key: string;
  street: string;
  postalCode?: string;
  city?: string;
  /** INSEE code, as the offline gazetteer resolved it. */
  communeCode?: string;
  /** Official code of the department, `69`. */
  department?: string;
}

export interface GeocodeAnswer {
  /** Degrees, WGS 84. */
  lng: number;
  lat: number;
  precision: 'housenumber' | 'street' | 'locality' | 'municipality';
  /** Confidence of the provider, 0 to 1. */
  score: number;
  label: string;
  communeCode: string;
  provider: 'ban';
}

export type GeocodeOutcome =
  | { ok: true; answer: GeocodeAnswer }
  | {
      ok: false;
      code: 'geocoder.low-score' | 'geocoder.contradiction' | 'geocoder.not-found';
      /** What was answered and why it was refused, for the report. */
      detail: string;
    };
