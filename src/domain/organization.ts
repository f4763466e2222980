/**
 * `Organization`: the one entity of the directory, as DESIGN of the data says it and as
 * `public/data/organization.schema.json` publishes it. The build and the app parse with this schema.
 *
 * Ids of kinds, sectors, labels and needs are plain strings here: which ones exist is data
 * (`data/taxonomy/`), so that another network can bring its own vocabulary without touching `src/`.
 */
import * as z from 'zod/mini';

/** Precisions that come with a point, from the finest to the coarsest. */
export const POINT_PRECISIONS = ['housenumber', 'street', 'locality', 'municipality'] as const;
/** Precisions that name an area only: never drawn as a point in the middle of it. */
export const AREA_PRECISIONS = ['department', 'region', 'country'] as const;

export const LOCATION_PRECISIONS = [...POINT_PRECISIONS, ...AREA_PRECISIONS] as const;
export type LocationPrecision = (typeof LOCATION_PRECISIONS)[number];

/** True for a precision that comes with a point. */
export function hasPointPrecision(precision: LocationPrecision): boolean {
  return (POINT_PRECISIONS as readonly string[]).includes(precision);
}

/** Lower-case ASCII words joined by single hyphens: safe in a URL and in a file name. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** `2023`, `2023-04` or `2023-04-12`: a source rarely says more than it knows. */
export const PARTIAL_DATE_PATTERN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
/** `FR`, or a letter for the level (Region, Department, EPCI, Commune) and the official code. */
export const TERRITORY_CODE_PATTERN = /^(?:[A-Z]{2}|[RDEC][0-9A-Z]{2,9})$/;
/** E.164: a plus sign, the country code and the number, digits only. */
export const E164_PATTERN = /^\+[1-9]\d{6,14}$/;
/** INSEE code of a commune: five characters, `2A004` in Corsica. */
export const COMMUNE_CODE_PATTERN = /^\d[0-9AB]\d{3}$/;
/** A source is a web page or a file of a public repository (`github:owner/repo/path`). */
export const SOURCE_PATTERN = /^(?:https?:\/\/\S+|github(?:-index)?:\S+)$/;
const HTTP_PATTERN = /^https?:\/\/[^\s/]+\.[^\s/]+/;
const EMAIL_PATTERN = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

const text = z.string().check(z.trim(), z.minLength(1));
const slug = z.string().check(z.regex(SLUG_PATTERN));
const partialDate = z.string().check(z.regex(PARTIAL_DATE_PATTERN));
const territoryCode = z.string().check(z.regex(TERRITORY_CODE_PATTERN));
const score = z.number().check(z.gte(0), z.lte(1));

/** A text in the languages of the directory; a missing language is unknown, never machine-made. */
export const localizedTextSchema = z.record(z.string().check(z.regex(/^[a-z]{2}$/)), text);

const pointLocationSchema = z.strictObject({
  /** Degrees, WGS 84. */
  lng: z.number().check(z.gte(-180), z.lte(180)),
  lat: z.number().check(z.gte(-90), z.lte(90)),
  precision: z.enum(POINT_PRECISIONS),
  /** Who answered: `source`, `ban`, `gazetteer`, or the name of another provider. */
  provider: text,
  /** Confidence of the provider, 0 to 1. */
  score,
});

const areaLocationSchema = z.strictObject({ precision: z.enum(AREA_PRECISIONS), provider: text, score });

export const labelSchema = z.strictObject({
  id: slug,
  since: z.optional(partialDate),
  until: z.optional(partialDate),
});

export const partnerSchema = z.union([
  z.strictObject({ id: slug, since: z.optional(partialDate) }),
  z.strictObject({ name: text, since: z.optional(partialDate) }),
]);

export const sourceSchema = z.strictObject({
  url: z.string().check(z.regex(SOURCE_PATTERN)),
  date: z.optional(partialDate),
});

export const ORGANIZATION_STATUSES = ['active', 'merged', 'closed'] as const;

export const organizationSchema = z.strictObject({
  id: slug,
  formerIds: z.array(slug),
  name: text,
  acronym: z.optional(text),
  aliases: z.array(text),
  status: z.enum(ORGANIZATION_STATUSES),
  /** Only when `status` is `merged`: the id that it merged into. */
  mergedInto: z.optional(slug),
  /** The first is the main one. */
  kinds: z.array(slug).check(z.minLength(1)),
  sectors: z.array(slug),
  summary: localizedTextSchema,
  website: z.optional(z.string().check(z.regex(HTTP_PATTERN))),
  email: z.optional(z.string().check(z.regex(EMAIL_PATTERN))),
  phone: z.optional(z.string().check(z.regex(E164_PATTERN))),
  address: z.strictObject({
    street: z.optional(text),
    postalCode: z.optional(text),
    city: z.optional(text),
    communeCode: z.optional(z.string().check(z.regex(COMMUNE_CODE_PATTERN))),
  }),
  location: z.nullable(z.union([pointLocationSchema, areaLocationSchema])),
  /** Derived from the commune, or from the area that the row names; never typed by hand. */
  territory: z.strictObject({
    commune: z.optional(territoryCode),
    epci: z.optional(territoryCode),
    department: z.optional(territoryCode),
    region: z.optional(territoryCode),
  }),
  serves: z.array(territoryCode),
  founded: z.optional(z.int().check(z.gte(1500), z.lte(2200))),
  members: z.optional(z.int().check(z.gte(0))),
  labels: z.array(labelSchema),
  partners: z.array(partnerSchema),
  sources: z.array(sourceSchema).check(z.minLength(1)),
  /** Paths of the fields that no source states, such as `website` or `address.city`. */
  unverifiedFields: z.array(text),
});

export type Organization = z.infer<typeof organizationSchema>;
export type OrganizationLocation = NonNullable<Organization['location']>;
export type PointLocation = z.infer<typeof pointLocationSchema>;
export type OrganizationLabel = z.infer<typeof labelSchema>;
export type OrganizationPartner = z.infer<typeof partnerSchema>;
export type OrganizationSource = z.infer<typeof sourceSchema>;

/** `[lng, lat]` in degrees, WGS 84: the order of GeoJSON, everywhere. */
export type LngLat = readonly [lng: number, lat: number];

/** True when the place is known well enough to be drawn. */
export function hasPoint(location: OrganizationLocation | null): location is PointLocation {
  return location !== null && 'lng' in location;
}
