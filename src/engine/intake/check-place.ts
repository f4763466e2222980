/** Checks of what a row says of its place, before any geocoding. */
import type { LngLat, Organization } from '#domain/organization.ts';
import { COMMUNE_CODE_PATTERN } from '#domain/value-forms.ts';
import { type RowCheck, report } from './check.ts';
import { didYouMean } from './suggest.ts';

/** What the row states of its place: codes with their letter. */
export interface StatedPlace {
  department?: string;
  region?: string;
  point?: LngLat;
}

export function checkAddress(check: RowCheck): Organization['address'] {
  const { street, city, postalCode, communeCode } = check.values;
  return {
    ...(street !== undefined && { street }),
    ...(isPostalCode(check, postalCode) && postalCode !== undefined && { postalCode }),
    ...(city !== undefined && { city }),
    ...(isCommuneCode(check, communeCode) && communeCode !== undefined && { communeCode }),
  };
}

function isPostalCode(check: RowCheck, value: string | undefined): boolean {
  if (value === undefined || /^(?:0[1-9]|[1-9]\d)\d{3}$/.test(value)) return true;
  report(check, 'postal-code.format', 'postalCode', { value, expected: 'five digits, such as 01100' });
  return false;
}

function isCommuneCode(check: RowCheck, value: string | undefined): boolean {
  if (value === undefined) return true;
  if (COMMUNE_CODE_PATTERN.test(value)) return true;
  report(check, 'commune-code.format', 'communeCode', {
    value,
    expected: 'the INSEE code of a commune, five characters such as 01283 or 2A004',
  });
  return false;
}

export function checkStatedPlace(check: RowCheck): StatedPlace {
  const department = checkArea(check, 'department');
  const region = checkArea(check, 'region');
  const point = checkPoint(check);
  const expectedRegion =
    department === undefined ? undefined : check.vocabulary.regionOfDepartment.get(department);
  const contradicts = expectedRegion !== undefined && region !== undefined && expectedRegion !== region;
  if (contradicts) {
    report(check, 'region.contradicts-department', 'region', {
      value: region,
      expected: `${expectedRegion}, the region of department ${department}`,
      hint: 'correct the region, or the department',
    });
  }
  return {
    ...(department !== undefined && { department }),
    ...(region !== undefined && !contradicts && { region }),
    ...(point !== undefined && { point }),
  };
}

function checkArea(check: RowCheck, field: 'department' | 'region'): string | undefined {
  const value = check.values[field];
  const lookup = field === 'region' ? check.vocabulary.regions : check.vocabulary.departments;
  if (value === undefined || lookup.has(value)) return value;
  report(check, `${field}.unknown`, field, {
    value,
    expected:
      field === 'region'
        ? 'the name or code of a region'
        : 'the number or name of a department, such as 69 or 2A',
    hint: didYouMean(value, lookup.spellings),
  });
  return undefined;
}

/** French territories all over the world, with room to spare: longitude and latitude never look alike there. */
function looksSwapped(lng: number, lat: number): boolean {
  return lng >= 40 && lng <= 52 && lat >= -6 && lat <= 11;
}

/** Decimal only: `Number` would take `0x10` and `Infinity` too. */
function toDegrees(text: string | undefined): number {
  return text !== undefined && /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

function checkPoint(check: RowCheck): LngLat | undefined {
  const { lng: lngText, lat: latText } = check.values;
  if (lngText === undefined && latText === undefined) return undefined;
  const [lng, lat] = [toDegrees(lngText), toDegrees(latText)];
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
    report(check, 'coordinates.format', lngText === undefined ? 'lat' : 'lng', {
      value: `${lngText ?? ''}, ${latText ?? ''}`,
      expected: 'a longitude (-180 to 180) and a latitude (-90 to 90) in degrees, both or neither',
    });
    return undefined;
  }
  if (looksSwapped(lng, lat)) {
    report(check, 'coordinates.swapped', 'lng', {
      value: `${lng}, ${lat}`,
      expected: 'longitude first, then latitude',
      hint: 'exchange the two columns: this point is in the Indian Ocean',
    });
    return undefined;
  }
  return [lng, lat];
}
