/** Addresses that the local geocoding service knows, and how it finds and writes them. */
import { fold } from '#engine/text/fold.ts';

export interface FakeAddress {
  /** What the query must start with, once folded. */
  street: string;
  postcode: string;
  city: string;
  citycode: string;
  /** Other codes that the commune filter takes: the whole commune of an arrondissement, a former commune. */
  otherCitycodes?: readonly string[];
  oldcitycode?: string;
  lng: number;
  lat: number;
  score: number;
  type: 'housenumber' | 'street' | 'locality' | 'municipality' | 'poi';
  /** `error` stands for a failure of the service on this row alone. */
  status?: 'ok' | 'error';
  /** Answers whatever the filters say, as a service with a stale index would. */
  ignoresFilters?: boolean;
}

/** Result columns of the service when the client names none. */
export const RESULT_COLUMNS = [
  'longitude',
  'latitude',
  'result_score',
  'result_score_next',
  'result_label',
  'result_type',
  'result_id',
  'result_postcode',
  'result_city',
  'result_context',
  'result_citycode',
  'result_oldcitycode',
  'result_status',
];

/** Why the service does not look for a text; undefined when it does. */
export function queryFault(q: string): string | undefined {
  const isFit = q.length >= 3 && q.length <= 200 && /^[\p{L}\p{N}]/u.test(q);
  return isFit ? undefined : 'q must contain between 3 and 200 chars and start with a number or a letter';
}

/** The first address that the text starts with and that passes the filters; an empty filter passes all. */
export function findAddress(
  q: string,
  filters: { citycode: string; postcode: string },
  addresses: readonly FakeAddress[],
): FakeAddress | undefined {
  const folded = fold(q);
  return addresses.find((address) => {
    if (!`${folded} `.startsWith(`${fold(address.street)} `)) return false;
    if (address.ignoresFilters === true) return true;
    const codes = [address.citycode, ...(address.otherCitycodes ?? [])];
    const inCommune = filters.citycode === '' || codes.includes(filters.citycode);
    return inCommune && (filters.postcode === '' || filters.postcode === address.postcode);
  });
}

/** The cells that the service adds to a row. */
export function resultCells(address: FakeAddress): Record<string, string> {
  if (address.status === 'error') return { result_status: 'error' };
  return {
    longitude: String(address.lng),
    latitude: String(address.lat),
    result_score: String(address.score),
    result_label: labelOf(address),
    result_type: address.type,
    result_id: `${address.citycode}_0001`,
    result_postcode: address.postcode,
    result_city: address.city,
    result_citycode: address.citycode,
    result_oldcitycode: address.oldcitycode ?? '',
    result_status: 'ok',
  };
}

/** The GeoJSON feature of `/search`. */
export function featureOf(address: FakeAddress): object {
  const { lng, lat, score, postcode, city, citycode, type } = address;
  const properties = { label: labelOf(address), score, postcode, city, citycode, type, _type: 'address' };
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

function labelOf({ street, postcode, city }: FakeAddress): string {
  return `${street} ${postcode} ${city}`;
}
