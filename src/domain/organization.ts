/**
 * `Organization`: the one entity of the directory, as DESIGN of the data says it and as
 * `public/data/organization.schema.json` publishes it. The build and the app parse with this schema.
 *
 * Ids of kinds, sectors, labels and needs are plain strings here: which ones exist is data
 * (`data/taxonomy/`), so that another network can bring its own vocabulary without touching `src/`.
 */
import * as z from 'zod/mini';
import { labelSchema } from './held-label.ts';
import { AREA_PRECISIONS, POINT_PRECISIONS } from './precision.ts';
import {
  COMMUNE_CODE_PATTERN,
  E164_PATTERN,
  localizedTextSchema,
  PARTIAL_DATE_PATTERN,
  SLUG_PATTERN,
  TERRITORY_CODE_PATTERN,
} from './value-forms.ts';

/** A source is a web page or a file of a public repository (`github:owner/repo/path`). */
export const SOURCE_PATTERN = /^(?:https?:\/\/\S+|github(?:-index)?:\S+)$/;
const HTTP_PATTERN = /^https?:\/\/[^\s/]+\.[^\s/]+/;
const EMAIL_PATTERN = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

const text = z.string().check(z.trim(), z.minLength(1));
const slug = z.string().check(z.regex(SLUG_PATTERN));
const partialDate = z.string().check(z.regex(PARTIAL_DATE_PATTERN));
const territoryCode = z.string().check(z.regex(TERRITORY_CODE_PATTERN));
const score = z.number().check(z.gte(0), z.lte(1));

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
export type OrganizationPartner = z.infer<typeof partnerSchema>;
export type OrganizationSource = z.infer<typeof sourceSchema>;

/** `[lng, lat]` in degrees, WGS 84: the order of GeoJSON, everywhere. */
export type LngLat = readonly [lng: number, lat: number];

/** True when the place is known well enough to be drawn. */
export function hasPoint(location: OrganizationLocation | null): location is PointLocation {
  return location !== null && 'lng' in location;
}

/** True for the place itself: the centre of a commune is no address, a phone would drive to it. */
export function hasExactPoint(location: OrganizationLocation | null): location is PointLocation {
  return hasPoint(location) && (location.precision === 'housenumber' || location.precision === 'street');
}
