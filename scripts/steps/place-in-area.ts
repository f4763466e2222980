/** Rows whose commune is not known: why, and where they go all the same. */
import type { Issue } from '#domain/issue.ts';
import type { LngLat, Organization, OrganizationLocation } from '#domain/organization.ts';
import type { Bbox } from '#domain/territory.ts';
import type { PlaceAnswer } from '#engine/places/gazetteer.ts';
import { type DraftRow, toIssue } from './step.ts';

export interface AreaContext {
  /** Boxes of the departments and regions, by code. */
  boxes: ReadonlyMap<string, Bbox>;
  /** Region of each department, by code. */
  regionOf: ReadonlyMap<string, string>;
}

/** Degrees around a box: about 5 km, since boxes are drawn around simplified outlines. */
const MARGIN = 0.05;
const SHOWN_CANDIDATES = 4;

type Failure = Extract<PlaceAnswer, { ok: false }>;
type PlaceField = 'city' | 'communeCode' | 'postalCode';

/** Why the gazetteer found no commune; nothing for a row that names none. */
export function whyNoCommune({ row, draft }: DraftRow, resolution: PlaceAnswer | undefined): Issue[] {
  if (resolution === undefined || resolution.ok) return [];
  const { city, communeCode, postalCode } = draft.organization.address;
  const field = communeCode !== undefined ? 'communeCode' : city !== undefined ? 'city' : 'postalCode';
  const value = communeCode ?? city ?? postalCode ?? '';
  return [toIssue(row, { field, value, ...wordsOf(resolution, field) })];
}

function wordsOf({ reason, candidates }: Failure, field: PlaceField) {
  const found = candidates
    .slice(0, SHOWN_CANDIDATES)
    .map(({ name, code, department }) => `${name} (${department}, ${code})`);
  const more = candidates.length > SHOWN_CANDIDATES ? ', …' : '';
  const communes = found.join(', ') + more;
  switch (reason) {
    case 'unknown':
      return {
        code: 'place.unknown-commune',
        expected: UNKNOWN[field].expected,
        hint: communes === '' ? UNKNOWN[field].hint : `the postal code is that of ${communes}`,
      } as const;
    case 'ambiguous':
      return {
        code: 'place.ambiguous-commune',
        expected: `one commune; several have this ${field === 'postalCode' ? 'postal code' : 'name'}: ${communes}`,
        hint: field === 'postalCode' ? 'fill the city' : 'fill the department or the postal code',
      } as const;
    case 'contradiction':
      return {
        code: 'place.contradiction',
        expected: `a commune that agrees with the department, the region and the postal code of the row; found ${communes}`,
        hint: 'correct the city, the department or the postal code',
      } as const;
  }
}

const UNKNOWN: Readonly<Record<PlaceField, { expected: string; hint: string }>> = {
  city: {
    expected: 'a commune of the official list',
    hint: 'correct the spelling; a place inside a commune goes into the street, the commune into the city',
  },
  communeCode: {
    expected: 'the INSEE code of a commune of the official list',
    hint: 'correct the code, or leave it empty and fill the city: a postal code is not an INSEE code',
  },
  postalCode: {
    expected: 'the postal code of a commune',
    hint: 'fill the city: a CEDEX code says the sorting office, not the commune',
  },
};

/** The row keeps the point that it states, else its area, without a point in the middle of it. */
export function placeInArea({ row, draft }: DraftRow, context: AreaContext, issues: Issue[]): Organization {
  const { organization, stated } = draft;
  const { department } = stated;
  const region = stated.region ?? context.regionOf.get(department ?? '');
  const { city, communeCode, postalCode } = organization.address;
  const namesPlace = city !== undefined || communeCode !== undefined || postalCode !== undefined;
  // A row that names a commune was told already why it was not found.
  if (department === undefined && region === undefined && !namesPlace)
    issues.push(
      toIssue(row, { code: 'place.unknown', field: 'region', expected: 'a city, a department or a region' }),
    );
  return {
    ...organization,
    location: pointOf({ row, draft }, context.boxes, issues) ?? areaOf(stated),
    territory: { ...(department !== undefined && { department }), ...(region !== undefined && { region }) },
  };
}

function pointOf(
  { row, draft: { stated } }: DraftRow,
  boxes: AreaContext['boxes'],
  issues: Issue[],
): OrganizationLocation | undefined {
  const { point, department, region } = stated;
  if (point === undefined) return undefined;
  const area = department ?? region;
  const candidates = area === undefined ? [...boxes.values()] : [boxes.get(area)];
  const [lng, lat] = point;
  if (candidates.some((box) => box !== undefined && isInside(point, box)))
    return { lng, lat, precision: 'locality', provider: 'source', score: 1 };
  issues.push(
    toIssue(row, {
      code: 'place.contradiction',
      field: 'lng',
      value: `${lng}, ${lat}`,
      expected: area === undefined ? 'a point in a region of the directory' : `a point in ${area}`,
      hint: 'correct the coordinates, or the area; the row is shown without a point meanwhile',
    }),
  );
  return undefined;
}

function isInside([lng, lat]: LngLat, [west, south, east, north]: Bbox): boolean {
  return lng >= west - MARGIN && lng <= east + MARGIN && lat >= south - MARGIN && lat <= north + MARGIN;
}

function areaOf({ department, region }: { department?: string; region?: string }): OrganizationLocation {
  const precision = department !== undefined ? 'department' : region !== undefined ? 'region' : 'country';
  return { precision, provider: 'source', score: 1 };
}
