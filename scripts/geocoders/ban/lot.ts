/** What is sent: one CSV of addresses in a multipart form, as the service's documentation asks. */
import { stringify } from 'csv-stringify/sync';
import type { GeocodeRequest } from '../provider.ts';

/** A request and the id that its row carries there and back. */
export interface LotRow {
  id: string;
  request: GeocodeRequest;
}

export const ROW_ID_COLUMN = 'mapster_row';

/** The status comes last, so that a reply cut in its last line cannot pass for a whole one. */
export const RESULT_COLUMNS = [
  'longitude',
  'latitude',
  'result_score',
  'result_label',
  'result_type',
  'result_citycode',
  'result_oldcitycode',
  'result_status',
] as const;

/** Joined in this order, with spaces, into the text that the service looks for. */
const ADDRESS_COLUMNS = ['street', 'postcode', 'city'] as const;
const POSTCODE_FILTER = 'filter_postcode';
const CITYCODE_FILTER = 'filter_citycode';
const SENT_COLUMNS = [ROW_ID_COLUMN, ...ADDRESS_COLUMNS, POSTCODE_FILTER, CITYCODE_FILTER];

/** The longest text that the service looks for, in characters. */
const MAX_QUERY_LENGTH = 200;
const CEDEX = /\s*\bcedex\b.*$/i;

/** The multipart form of one lot; it can be sent several times. */
export function lotForm(rows: readonly LotRow[]): FormData {
  const form = new FormData();
  form.append('data', new Blob([lotCsv(rows)], { type: 'text/csv' }), 'addresses.csv');
  for (const column of ADDRESS_COLUMNS) form.append('columns', column);
  form.append('postcode', POSTCODE_FILTER);
  form.append('citycode', CITYCODE_FILTER);
  form.append('indexes', 'address');
  for (const column of RESULT_COLUMNS) form.append('result_columns', column);
  return form;
}

function lotCsv(rows: readonly LotRow[]): string {
  return stringify(rows.map(lotRecord), { header: true, columns: SENT_COLUMNS });
}

function lotRecord({ id, request }: LotRow): Record<string, string> {
  const townName = oneLine(request.city ?? '');
  // A CEDEX code belongs to a sorting office: no address of the base carries it.
  const isCedex = CEDEX.test(townName);
  const postcode = isCedex ? '' : oneLine(request.postalCode ?? '');
  const city = townName.replace(CEDEX, '').slice(0, MAX_QUERY_LENGTH / 2);
  const roomForStreet = MAX_QUERY_LENGTH - postcode.length - city.length - 2;
  return {
    [ROW_ID_COLUMN]: id,
    street: oneLine(request.street).slice(0, roomForStreet),
    postcode,
    city,
    // The commune is the surer filter of the two: a postal code may be an old or a business one.
    [POSTCODE_FILTER]: request.communeCode === undefined ? postcode : '',
    [CITYCODE_FILTER]: request.communeCode ?? '',
  };
}

/**
 * One line that starts with a letter or a digit: the service skips any other start, and a spreadsheet
 * that opens the file takes `=`, `+`, `-` and `@` for a formula.
 */
function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
}
