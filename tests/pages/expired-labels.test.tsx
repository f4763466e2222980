/** A label past its end is never shown as current: asked of every face that shows labels. */

import fc from 'fast-check';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { OrganizationLabel } from '#domain/held-label.ts';
import { type Taxonomy, taxonomySchema } from '#domain/taxonomy.ts';
import { territoriesSchema } from '#domain/territory.ts';
import { runAll } from '#engine/collections/steps.ts';
import { countFacets } from '#engine/facets/count-facets.ts';
import { facetIndexSteps } from '#engine/facets/facet-index.ts';
import { createFailureTest } from '#engine/facets/facet-masks.ts';
import { createFilterContext } from '#engine/facets/filter-context.ts';
import { matchesFilters } from '#engine/facets/match-filters.ts';
import { findHoldings, holdingsOf, NO_HOLDING_FILTERS } from '#engine/labels/holdings.ts';
import { type Filters, NO_FILTERS } from '#engine/search/types.ts';
import { loadTaxonomyWords } from '#ui/i18n/taxonomy-words.ts';
import { createTranslator, NAMELESS } from '#ui/i18n/translate.ts';
import { TranslatorProvider } from '#ui/i18n/use-i18n.tsx';
import { givePublication } from '#ui/layout/publication.ts';
import { DetailLabels } from '#ui/organization/detail-labels.tsx';
import { OrganizationTimeline } from '#ui/organization/organization-timeline.tsx';
import { RecordBadges } from '#ui/organization/record-badges.tsx';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { compareRows } from '../../src/pages/compare/compare-rows.tsx';
import { termJsonLd } from '../../src/pages/taxonomy/json-ld.ts';
import { LabelsIndex } from '../../src/pages/taxonomy/labels-index.tsx';
import { TermArticle } from '../../src/pages/taxonomy/term-article.tsx';
import { createTermScene } from '../../src/pages/taxonomy/term-scene.ts';
import { country, kind, need, region, taxonomy } from './small-site.tsx';

const i18n = createTranslator('fr', await loadTaxonomyWords('fr'));
givePublication(NAMELESS);
const TERRITORIES = territoriesSchema.parse({
  country: country(),
  regions: [region('R84', 'Auvergne-Rhône-Alpes')],
  departments: [],
});

type Dates = { since?: string | undefined; until?: string | undefined };

/** One label, of which a need says that it is enough. */
function vocabularyWith(dates: Dates & { validYears?: number | undefined }): Taxonomy {
  const text = { fr: 'Étoile du Nord', en: 'Northern star' };
  return taxonomySchema.parse({
    ...taxonomy([kind('pole', 'Pôle')], [{ ...need('research', 'Chercher', []), labels: ['star'] }]),
    labels: [
      { id: 'star', label: text, definition: text, synonyms: { fr: [], en: [] }, issuer: text, ...dates },
    ],
  });
}

function holder(label: OrganizationLabel): DirectoryRecord {
  const place = { territory: { region: 'R84' }, point: [4.8, 45.7] satisfies [number, number] };
  return {
    id: 'holder',
    name: 'Polaris',
    kinds: ['pole'],
    sectors: [],
    summary: {},
    labels: [label],
    ...place,
  };
}

const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2035-12-28'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const dates = fc.record({ since: partial, until: partial }, { requiredKeys: [] });
const rule = fc.record(
  { since: partial, until: partial, validYears: fc.integer({ min: 1, max: 6 }) },
  { requiredKeys: [] },
);

/** The first day on which nothing is left of it, by the calendar; undefined when nothing says when it ends. */
function dayAfter(own: Dates, label: Dates & { validYears?: number }): Date | undefined {
  if (own.until !== undefined) return after(own.until);
  const ends = label.until === undefined ? [] : [after(label.until)];
  if (own.since !== undefined && label.validYears !== undefined) {
    ends.push(after(String(Number(own.since.slice(0, 4)) + label.validYears) + own.since.slice(4)));
  }
  return ends.sort((a, b) => a.getTime() - b.getTime())[0];
}

function after(partialDate: string): Date {
  const [year = 0, month, date] = partialDate.split('-').map(Number);
  if (month === undefined) return new Date(Date.UTC(year + 1, 0, 1));
  return new Date(Date.UTC(year, date === undefined ? month : month - 1, date === undefined ? 1 : date + 1));
}

/** A label that is over on the day of the edition, whoever says so. */
const overLabel = fc
  .record({ own: dates, label: rule, edition: day })
  .filter(({ own, label, edition }) => {
    const end = dayAfter(own, label);
    const since = own.since ?? label.since;
    return end !== undefined && end <= new Date(edition) && (since === undefined || since <= edition);
  })
  .map(({ own, label, edition }) => {
    const record = holder({ id: 'star', ...own });
    return { record, taxonomy: vocabularyWith(label), edition };
  });

type Scene = { record: DirectoryRecord; taxonomy: Taxonomy; edition: string };

function markup({ taxonomy: terms }: Scene, node: ReactNode): string {
  const vocabulary = createVocabulary(terms, TERRITORIES, i18n);
  return renderToStaticMarkup(
    <TranslatorProvider translator={i18n}>
      <VocabularyProvider vocabulary={vocabulary}>{node}</VocabularyProvider>
    </TranslatorProvider>,
  );
}

function groundOf({ record, taxonomy: terms, edition }: Scene) {
  const world = { taxonomy: terms, territories: TERRITORIES, edition, records: [record] };
  return { root: { pathname: '/' }, world, vocabulary: createVocabulary(terms, TERRITORIES, i18n) };
}

/** Of every face, so that a new one is only a line. */
function expectOver(html: string): void {
  expect(html).toContain('Étoile du Nord');
  expect(html).toMatch(/expiré/);
  expect(html).not.toMatch(/\bvalide\b/);
}

const check = (property: (scene: Scene) => void) =>
  fc.assert(fc.property(overLabel, property), { numRuns: 40 });

describe('a label past its end', () => {
  it('passes no filter for what is valid, nor for a need that it alone would meet, however it is asked', () => {
    check(({ record, taxonomy: terms, edition }) => {
      const context = createFilterContext({ taxonomy: terms, territories: TERRITORIES, edition });
      const index = runAll(facetIndexSteps([record], context));
      const asked: Filters[] = [
        { ...NO_FILTERS, labels: ['star'], labelStates: ['valid', 'unknown'] },
        { ...NO_FILTERS, needs: ['research'] },
      ];
      for (const filters of asked) {
        expect(matchesFilters(record, filters, context)).toBe(false);
        expect(createFailureTest(index, filters)?.(0)).toBeGreaterThan(0);
      }
      const { counts } = countFacets(index, [0], NO_FILTERS);
      expect(counts.labelStates.get('valid') ?? 0).toBe(0);
      expect(counts.labelStates.get('expired')).toBe(1);
    });
  });

  it('is said to be over on a card, in the detail, in a comparison and along time', () => {
    check((scene) => {
      const { record, edition } = scene;
      const { labels = [] } = record;
      const links = { nameOf: () => undefined, hrefOf: () => '' };
      const { world, vocabulary } = groundOf(scene);
      expectOver(markup(scene, <RecordBadges record={record} edition={edition} />));
      expectOver(markup(scene, <DetailLabels labels={labels} edition={edition} links={links} />));
      const timeline = { name: record.name, labels, vocabulary, edition };
      const drawn = markup(scene, <OrganizationTimeline {...timeline} />);
      expectOver(drawn);
      expect(drawn).toContain('data-state="expired"');
      const column = {
        ...record,
        labels,
        formerIds: [],
        aliases: [],
        status: 'active' as const,
        address: {},
        location: null,
        serves: [],
        partners: [],
        sources: [{ url: 'https://example.org' }],
        unverifiedFields: [],
      };
      const nameOf = () => undefined;
      const rows = compareRows([column], {
        words: { i18n, vocabulary },
        needs: world.taxonomy.needs,
        edition,
        nameOf,
      });
      const cellOf = (id: string) => rows.find((row) => row.id === id)?.cells[0];
      expectOver(markup(scene, cellOf('labels')?.content));
      expect(cellOf('needs')?.value).toBe('');
    });
  });

  it('is history on its own page: neither counted, drawn, nor listed with those that hold', () => {
    check((scene) => {
      const ground = groundOf(scene);
      const label = createTermScene(ground, 'labels', 'star');
      expect(label?.sheet).toMatchObject({ members: [], former: [{ id: 'holder' }], withoutRegion: 0 });
      expect(label?.sheet.regions).toMatchObject([{ located: 0, serving: 0, isNamed: false }]);
      expect(label && JSON.stringify(termJsonLd(label, i18n))).not.toContain('Polaris');
      const page = markup(scene, label && <TermArticle scene={label} />);
      expect(page).toMatch(/1 ancien titulaire, label expiré/);
      expect(page).not.toMatch(/titulaires?, label valide|titulaires?, validité inconnue/);
      expect(createTermScene(ground, 'needs', 'research')?.sheet.members).toEqual([]);
      expect(createTermScene(ground, 'kinds', 'pole')?.sheet.related).toEqual([]);
    });
  });

  it('is drawn in the explorer only for who asks for what is over', () => {
    check((scene) => {
      const ground = groundOf(scene);
      const holdings = holdingsOf([scene.record], scene.taxonomy.labels, scene.edition);
      const valid = findHoldings(holdings, { ...NO_HOLDING_FILTERS, states: ['valid', 'unknown'] });
      expect(valid.holdings).toEqual([]);
      const asked: string[][] = [];
      const mapOf = (some: readonly { record: DirectoryRecord }[]) => {
        asked.push(some.map(({ record }) => record.id));
        return undefined;
      };
      const all = markup(scene, <LabelsIndex ground={ground} view={NO_HOLDING_FILTERS} mapOf={mapOf} />);
      expect(all).toMatch(/<span>valide <span[^>]*>0<\/span>/);
      // Without the names of the choices and of the columns.
      expectOver(all.replaceAll(/<search.*?<\/search>|<th scope="col">.*?<\/th>/gs, ''));
      markup(
        scene,
        <LabelsIndex ground={ground} view={{ ...NO_HOLDING_FILTERS, states: ['expired'] }} mapOf={mapOf} />,
      );
      expect(asked).toEqual([[], ['holder']]);
    });
  });
});
