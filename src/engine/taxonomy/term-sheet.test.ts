import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { OrganizationLabel } from '#domain/held-label.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import { recordOf } from '../coverage/fixtures.ts';
import { createFilterContext } from '../facets/filter-context.ts';
import { matchesFilters } from '../facets/match-filters.ts';
import type { LabelStatus } from '../labels/status.ts';
import { NO_FILTERS } from '../search/types.ts';
import { countTerms, createTermSheet, membersIn } from './term-sheet.ts';
import { termsOf, VOCABULARIES } from './terms.ts';

const text = { fr: 'x', en: 'x' };
const term = (id: string) => ({ id, label: text, definition: text, synonyms: { fr: [], en: [] } });
const kind = (id: string) =>
  ({ ...term(id), plural: text, color: '#000000', colorDark: '#ffffff', glyph: 'egg' }) as const;
const sector = (id: string) => ({ ...term(id), family: 'all', naf: { rev2: [], naf2025: [] } });
const TAXONOMY: Taxonomy = {
  kinds: [kind('pole'), kind('incubator')],
  families: [{ id: 'all', label: text }],
  sectors: [sector('digital'), sector('health')],
  labels: [{ ...term('irt'), issuer: text }],
  needs: [{ ...term('research'), kinds: ['pole'], sectors: [], labels: ['irt'] }],
};
const bbox: [number, number, number, number] = [0, 0, 1, 1];
const region = (code: string) => ({ code, name: code, population: 1, bbox, overseas: false });
const TERRITORIES: Territories = {
  country: { code: 'FR', name: 'France', population: 3, bbox },
  regions: [region('R11'), region('R84'), region('R99')],
  departments: [{ code: 'D69', name: 'Rhône', region: 'R84', population: 1, bbox }],
};
const EDITION = '2026-11-22';
const context = createFilterContext({ taxonomy: TAXONOMY, territories: TERRITORIES, edition: EDITION });

const records: fc.Arbitrary<DirectoryRecord[]> = fc
  .array(
    fc.record({
      kinds: fc.subarray(['pole', 'incubator'], { minLength: 1 }),
      sectors: fc.subarray(['digital', 'health']),
      labels: fc.constantFrom<OrganizationLabel[]>([], [{ id: 'irt' }], [{ id: 'irt', until: '2012' }]),
      territory: fc.constantFrom({}, { region: 'R11' }, { region: 'R84', department: 'D69' }),
      serves: fc.subarray(['R11', 'R84', 'R99', 'D69', 'FR']),
    }),
    { maxLength: 10 },
  )
  .map((some) => some.map((one, at) => recordOf(`organization-${at}`, one)));

/** The page of a term, asked of the filters of the directory instead. */
function filtered(
  some: readonly DirectoryRecord[],
  facet: (typeof VOCABULARIES)[number],
  id: string,
  code?: string,
) {
  // Of a label, the page shows apart those that are over.
  const labelStates: LabelStatus[] = facet === 'labels' ? ['valid', 'unknown'] : [];
  const filters = {
    ...NO_FILTERS,
    labelStates,
    [facet]: [id],
    territories: code === undefined ? [] : [code],
  };
  return some.filter((record) => matchesFilters(record, filters, context));
}

describe('createTermSheet', () => {
  it('has whom the directory shows with the same filters, in the country and in each region', () => {
    fc.assert(
      fc.property(records, (some) => {
        const world = { taxonomy: TAXONOMY, territories: TERRITORIES, edition: EDITION, records: some };
        for (const vocabulary of VOCABULARIES) {
          for (const { id } of termsOf(TAXONOMY, vocabulary)) {
            const sheet = createTermSheet(world, vocabulary, id);
            expect(sheet?.members).toEqual(filtered(some, vocabulary, id));
            for (const { code, located, serving } of sheet?.regions ?? []) {
              expect(located + serving).toBe(filtered(some, vocabulary, id, code).length);
            }
            const known = sheet?.regions.reduce((sum, { located }) => sum + located, 0) ?? 0;
            expect(known + (sheet?.withoutRegion ?? 0)).toBe(sheet?.members.length);
          }
          expect(countTerms(world, vocabulary).map(({ count }) => count)).toEqual(
            termsOf(TAXONOMY, vocabulary).map(({ id }) => filtered(some, vocabulary, id).length),
          );
        }
      }),
    );
  });

  it('counts with each other term those who have both', () => {
    const some = [
      recordOf('a', { kinds: ['pole'], sectors: ['digital', 'health'] }),
      recordOf('b', { kinds: ['pole'], sectors: ['health'] }),
      recordOf('c', { kinds: ['incubator'], sectors: ['digital'] }),
    ];
    const sheet = createTermSheet(
      { taxonomy: TAXONOMY, territories: TERRITORIES, edition: EDITION, records: some },
      'kinds',
      'pole',
    );
    expect(sheet?.related).toEqual([
      { vocabulary: 'sectors', id: 'health', count: 2 },
      { vocabulary: 'needs', id: 'research', count: 2 },
      { vocabulary: 'sectors', id: 'digital', count: 1 },
    ]);
  });

  it('names a region that holds a member or that one declares to serve, not one that the whole country is', () => {
    const some = [
      recordOf('a', { territory: { region: 'R11' } }),
      recordOf('b', { territory: { region: 'R11' }, serves: ['R84'] }),
      recordOf('c', { territory: { region: 'R11' }, serves: ['FR'] }),
    ];
    const world = { taxonomy: TAXONOMY, territories: TERRITORIES, edition: EDITION, records: some };
    const regions = createTermSheet(world, 'sectors', 'digital')?.regions;
    expect(regions?.map(({ code, located, serving, isNamed }) => [code, located, serving, isNamed])).toEqual([
      ['R11', 3, 0, true],
      ['R84', 0, 2, true],
      ['R99', 0, 1, false],
    ]);
    expect(membersIn(some, 'R84', 'FR').serving.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('keeps former holders of a label apart, and counts with no need those whom only a label that is over would help', () => {
    const some = [
      recordOf('now', { labels: [{ id: 'irt' }] }),
      recordOf('once', { labels: [{ id: 'irt', until: '2012' }] }),
      recordOf('again', {
        labels: [
          { id: 'irt', until: '2012' },
          { id: 'irt', since: '2024' },
        ],
      }),
    ];
    const world = { taxonomy: TAXONOMY, territories: TERRITORIES, edition: EDITION, records: some };
    const sheet = createTermSheet(world, 'labels', 'irt');
    expect(sheet?.members.map(({ id }) => id)).toEqual(['now', 'again']);
    expect(sheet?.former.map(({ id }) => id)).toEqual(['once']);
    expect(createTermSheet(world, 'needs', 'research')?.members.map(({ id }) => id)).toEqual([
      'now',
      'again',
    ]);
    const kind = createTermSheet(world, 'kinds', 'incubator');
    expect(kind?.related.find(({ id }) => id === 'irt')?.count).toBe(2);
    expect(kind?.former).toEqual([]);
  });

  it('knows no term that the vocabulary does not have', () => {
    const world = {
      taxonomy: TAXONOMY,
      territories: TERRITORIES,
      edition: EDITION,
      records: [recordOf('a')],
    };
    expect(createTermSheet(world, 'sectors', 'incubator')).toBeUndefined();
    expect(
      createTermSheet({ ...world, taxonomy: { ...TAXONOMY, needs: [] } }, 'needs', 'research'),
    ).toBeUndefined();
  });
});
