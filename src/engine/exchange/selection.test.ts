/** The files of a selection, read by libraries that know nothing of ours. */
import { check, getIssues } from '@placemarkio/check-geojson';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Organization } from '#domain/organization.ts';
import { SELECTION_COLUMNS, type SelectionAbout, type SelectionWords } from './export-about.ts';
import { selectionCsv } from './selection-csv.ts';
import { selectionGeoJson } from './selection-geojson.ts';
import { selectionVcards } from './selection-vcards.ts';

const polymeris: Organization = {
  id: 'polymeris',
  formerIds: [],
  name: 'Polymeris; « Pôle »',
  aliases: [],
  status: 'active',
  kinds: ['pole'],
  sectors: ['plastics'],
  summary: { fr: 'Le pôle\n"plasturgie".' },
  address: { street: '180 rue Curie', postalCode: '01100', city: 'Bellignat' },
  location: { lng: -5.62, lat: 46.24, precision: 'street', provider: 'source', score: 1 },
  territory: { department: 'D01', region: 'R84' },
  serves: ['R84'],
  labels: [{ id: 'gold', since: '2013' }],
  partners: [{ id: 'campus', since: '2019' }, { name: 'Un lycée' }],
  sources: [{ url: 'https://example.org/a', date: '2024-05' }],
  unverifiedFields: [],
  website: 'https://polymeris.example',
  email: 'contact@polymeris.example',
  phone: '+33474121923',
};
const old: Organization = {
  ...polymeris,
  id: 'vieux',
  name: '=HYPERLINK("http://evil.example")',
  location: null,
  sources: [{ url: 'https://example.org/b', date: '2019' }],
};
const about: SelectionAbout = {
  name: 'Mapster',
  edition: '2026-11-22',
  licence: 'etalab-2.0',
  criteria: 'type Pôle ; territoire Ain (01)',
  address: 'https://mapster.example/?kind=pole&in=D01',
  organizationAddress: 'https://mapster.example/?selected=',
  oldSourceYears: 5,
};
const words: SelectionWords = {
  language: 'fr',
  kinds: { pole: 'Pôle' },
  sectors: { plastics: 'Plasturgie' },
  labels: { gold: 'Or' },
  territories: { R84: 'Auvergne-Rhône-Alpes', D01: 'Ain' },
  status: { active: 'actif', merged: 'fusionné', closed: 'fermé' },
  columns: Object.fromEntries(
    SELECTION_COLUMNS.map((column) => [column, `col ${column}`]),
  ) as SelectionWords['columns'],
  oldSource: 'source ancienne, à vérifier',
  country: 'France',
  note: 'Source : {source}, {date}. Édition {edition}, {licence}, {criteria} : {link}',
  undated: 'sans date',
};
const nameOf = (id: string) => (id === 'campus' ? 'Campus' : undefined);
const csvOf = (organizations: Organization[], language: 'fr' | 'en' = 'fr') =>
  selectionCsv(organizations, about, { ...words, language }, nameOf);
const rowsOf = (text: string, delimiter = ';'): Record<string, string>[] =>
  parseCsv(text, { bom: true, delimiter, columns: true, record_delimiter: '\r\n' });

describe('the CSV, read by csv-parse', () => {
  it('begins with the mark of UTF-8 and says in each row of when, under which licence and why', () => {
    const text = csvOf([polymeris, old]);
    expect(text.startsWith('\uFEFFcol id;col name;')).toBe(true);
    for (const row of rowsOf(text)) {
      expect([row['col edition'], row['col licence'], row['col criteria']]).toEqual([
        '2026-11-22',
        'etalab-2.0',
        'type Pôle ; territoire Ain (01)',
      ]);
    }
  });

  it('gives every fact in words, and leaves unknown ones empty', () => {
    const [row] = rowsOf(csvOf([polymeris]));
    expect(row).toMatchObject({
      'col name': 'Polymeris; « Pôle »',
      'col kinds': 'Pôle',
      'col summary': 'Le pôle\n"plasturgie".',
      'col department': 'Ain',
      'col serves': 'Auvergne-Rhône-Alpes',
      'col labels': 'Or (2013–?)',
      'col partners': 'Campus | Un lycée',
      'col latitude': '46,24',
      'col longitude': '-5,62',
      'col founded': '',
      'col oldSource': '',
    });
  });

  it('marks a source that is older than the publication relies on, and runs no formula', () => {
    const [, row] = rowsOf(csvOf([polymeris, old]));
    expect(row?.['col oldSource']).toBe('source ancienne, à vérifier');
    expect(row?.['col name']).toBe(`'=HYPERLINK("http://evil.example")`);
    expect(row?.['col phone']).toBe(`'+33474121923`);
  });

  it('is written with commas and points for English spreadsheets', () => {
    const [row] = rowsOf(csvOf([polymeris], 'en'), ',');
    expect(row).toMatchObject({ 'col latitude': '46.24', 'col longitude': '-5.62' });
  });

  it('never lets a text end its cell or begin a formula', () => {
    const texts = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '"', ';', '\n', ' ', 'a', '1'),
      minLength: 1,
    });
    fc.assert(
      fc.property(texts, (name) => {
        const rows = rowsOf(csvOf([{ ...polymeris, name }]));
        expect(rows).toHaveLength(1);
        const read = rows[0]?.['col name'] ?? '';
        expect(read.replace(/^'/, '')).toBe(name.replace(/^'/, ''));
        expect(/^\s*[=+@]/.test(read)).toBe(false);
      }),
    );
  });
});

describe('the GeoJSON, read by check-geojson', () => {
  it('is valid, with or without a point, and says what the list is', () => {
    const text = JSON.stringify(selectionGeoJson([polymeris, old], about));
    expect(getIssues(text)).toEqual([]);
    expect(check(text)).toMatchObject({
      type: 'FeatureCollection',
      metadata: {
        licence: 'etalab-2.0',
        edition: '2026-11-22',
        criteria: about.criteria,
        count: 2,
        withoutPoint: 1,
      },
      features: [
        {
          id: 'polymeris',
          geometry: { type: 'Point', coordinates: [-5.62, 46.24] },
          properties: { oldSource: false },
        },
        { id: 'vieux', geometry: null, properties: { oldSource: true, sourceDate: '2019' } },
      ],
    });
  });
});

describe('the contacts, read by ical.js', () => {
  it('are one card for each organisation, with where its facts come from', () => {
    // ical.js leaves the `\\;` of RFC 2426 as it is.
    const plain = { ...polymeris, name: 'Polymeris, pôle' };
    const [first, second, ...others] = [...ICAL.parse(selectionVcards([plain, old], about, words))].map(
      (card) => new ICAL.Component(card),
    );
    expect(others).toEqual([]);
    expect([first, second].map((card) => card?.getFirstPropertyValue('fn'))).toEqual([plain.name, old.name]);
    expect(first?.getFirstPropertyValue('email')).toBe('contact@polymeris.example');
    expect(first?.getFirstPropertyValue('n')).toEqual(['', '', '', '', '']);
    expect(first?.getFirstPropertyValue('note')).toBe(
      `Source : example.org, 2024-05. Édition 2026-11-22, etalab-2.0, ${about.criteria.replace(';', '\\;')} : https://mapster.example/?selected=polymeris`,
    );
    expect(String(second?.getFirstPropertyValue('note'))).toMatch(/^source ancienne, à vérifier\. Source/);
  });
});
