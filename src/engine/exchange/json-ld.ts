/** An organisation in the terms of schema.org (https://schema.org/Organization), for search engines and readers of pages. */
import { hasExactPoint, type Organization } from '#domain/organization.ts';

export interface JsonLdContext {
  /** ISO 3166-1 code of the country of the directory, `FR`. */
  country: string;
  /** In the language of the page. */
  summary: string | undefined;
  /** Sectors by name, in the language of the page. */
  sectors: readonly string[];
  /** Name of a territory; undefined for one that is not known. */
  territory: (code: string) => string | undefined;
  /** Name of the region of the seat. */
  region: string | undefined;
}

/** Only what sources state: no line for what is unknown, no point for what is known as a commune, nothing of what it may also be. */
export function organizationJsonLd(organization: Organization, context: JsonLdContext): object {
  const { name, acronym, aliases, website, email, phone, founded, serves } = organization;
  const names = [...new Set([acronym, ...aliases])].filter((one) => one !== undefined && one !== name);
  const areas = serves.flatMap((code) => areaOf(code, context));
  return withoutUnknown({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    alternateName: names.length > 0 ? names : undefined,
    description: context.summary,
    url: website,
    email,
    telephone: phone,
    foundingDate: founded === undefined ? undefined : String(founded),
    address: addressOf(organization, context),
    location: placeOf(organization),
    areaServed: areas.length > 0 ? areas : undefined,
    knowsAbout: context.sectors.length > 0 ? context.sectors : undefined,
  });
}

function addressOf({ address }: Organization, { country, region }: JsonLdContext): object | undefined {
  const { street, postalCode, city } = address;
  if (city === undefined && postalCode === undefined && street === undefined && region === undefined) {
    return undefined;
  }
  return withoutUnknown({
    '@type': 'PostalAddress',
    streetAddress: street,
    postalCode,
    addressLocality: city,
    addressRegion: region,
    addressCountry: country,
  });
}

function placeOf({ location }: Organization): object | undefined {
  if (!hasExactPoint(location)) return undefined;
  const { lat, lng } = location;
  return { '@type': 'Place', geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lng } };
}

function areaOf(code: string, { territory, country }: JsonLdContext): object[] {
  const name = territory(code);
  if (name === undefined) return [];
  return [{ '@type': code === country ? 'Country' : 'AdministrativeArea', name }];
}

function withoutUnknown(entries: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
