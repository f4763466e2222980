import { expect, test } from 'vitest';
import type { Organization } from '#domain/organization.ts';
import { organizationJsonLd } from './json-ld.ts';

const POLYMERIS: Organization = {
  id: 'polymeris',
  formerIds: [],
  name: 'Polymeris',
  acronym: 'PLM',
  aliases: ['Plastipolis', 'Polymeris'],
  status: 'active',
  kinds: ['pole'],
  sectors: ['plastics'],
  summary: { fr: 'Pôle de la plasturgie.' },
  website: 'https://www.polymeris.fr',
  phone: '+33474121923',
  address: { postalCode: '01100', city: 'Bellignat' },
  location: { lng: 5.6284, lat: 46.2424, precision: 'municipality', provider: 'gazetteer', score: 1 },
  territory: { region: 'R84' },
  serves: ['R84', 'FR', 'E999'],
  founded: 2020,
  labels: [],
  partners: [],
  sources: [{ url: 'https://www.example.org/' }],
  unverifiedFields: [],
};
const NAMES = new Map([
  ['R84', 'Auvergne-Rhône-Alpes'],
  ['FR', 'France'],
]);
const context = {
  country: 'FR',
  summary: 'Pôle de la plasturgie.',
  sectors: ['Plasturgie'],
  territory: (code: string) => NAMES.get(code),
  region: 'Auvergne-Rhône-Alpes',
};

test('it says what the sources say, each name once, and areas that have a name', () => {
  expect(organizationJsonLd(POLYMERIS, context)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: 'Polymeris',
    alternateName: ['PLM', 'Plastipolis'],
    description: 'Pôle de la plasturgie.',
    url: 'https://www.polymeris.fr',
    telephone: '+33474121923',
    foundingDate: '2020',
    address: {
      '@type': 'PostalAddress',
      postalCode: '01100',
      addressLocality: 'Bellignat',
      addressRegion: 'Auvergne-Rhône-Alpes',
      addressCountry: 'FR',
    },
    areaServed: [
      { '@type': 'AdministrativeArea', name: 'Auvergne-Rhône-Alpes' },
      { '@type': 'Country', name: 'France' },
    ],
    knowsAbout: ['Plasturgie'],
  });
});

test('a point is told where it is the place itself, never the centre of a commune', () => {
  const location = { lng: 5.6, lat: 46.2, precision: 'street', provider: 'ban', score: 0.9 } as const;
  expect(organizationJsonLd({ ...POLYMERIS, location }, context)).toMatchObject({
    location: { '@type': 'Place', geo: { '@type': 'GeoCoordinates', latitude: 46.2, longitude: 5.6 } },
  });
});

test('what is unknown has no line, an address of nothing neither', () => {
  const { acronym: _a, website: _w, phone: _p, founded: _f, ...rest } = POLYMERIS;
  const bare = { ...rest, aliases: [], address: {}, location: null, serves: [] };
  const json = organizationJsonLd(bare, { ...context, summary: undefined, sectors: [], region: undefined });
  expect(json).toEqual({ '@context': 'https://schema.org', '@type': 'Organization', name: 'Polymeris' });
});
