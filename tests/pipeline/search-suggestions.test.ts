/** Suggestions on the published directory: what is offered while a line is typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { search } from '#engine/search/search.ts';
import { suggest } from '#engine/search/suggest.ts';
import { NO_FILTERS, type Suggestion } from '#engine/search/types.ts';
import { understand } from '#engine/search/understand.ts';
import { foldedWords } from '#engine/text/fold.ts';
import { loadDirectory } from './search-directory.ts';

const { index, firstIndex, communes, records } = loadDirectory();

function suggested(query: string, language: 'fr' | 'en' = 'fr', from = index): Suggestion[] {
  return suggest(from, { query, filters: NO_FILTERS, language });
}

function idsOf(query: string): string[] {
  return suggested(query).map(({ type, id }) => (type === 'territory' ? id : `${type}:${id}`));
}

describe('the first suggestion', () => {
  it.each([
    ['incubateur ly', 'C69123'],
    ['incubateur numérique près de vil', 'C69266'],
    ['plasturgie oy', 'C01283'],
    ['saint den', 'C97411'],
    ['st den', 'C97411'],
    ['la roch', 'C17300'],
    ['rochelle', 'C17300'],
    ["l'ha", 'C94038'],
    ['tolous', 'C31555'],
    ['paris', 'C75056'],
    ['paris 13', 'C75113'],
    ['cran gev', 'C74010'],
    ['nouv', 'R75'],
    ['69', 'D69'],
    ['6910', 'C69266'],
    ['recru', 'need:recruit-train'],
    ['22.29A', 'sector:chemistry-materials'],
    ['pole de comp', 'kind:pole'],
    ['cap dig', 'organization:cap-digital'],
    ['cosm', 'organization:cmq-cosmetopharma-cvl'],
    ['mer', 'sector:maritime'],
    ['xyzzyfoo', undefined],
    ['', undefined],
    ['incubateur à ', undefined],
  ])('for %j is %s', (query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });

  it('is first the term that most of the names lead to, where each says as little', () => {
    expect(idsOf('plast').find((id) => id?.startsWith('sector:'))).toBe('sector:chemistry-materials');
  });

  it('is found by any word of an organisation’s name', () => {
    expect(idsOf('digital leag')).toContain('organization:digital-league');
    expect(idsOf('leagu')).toContain('organization:digital-league');
  });
});

describe('a chosen suggestion', () => {
  it('keeps the beginning of the line', () => {
    const [first] = suggested('"nice" incubateur numérique près de vil');
    expect(first?.query).toBe('"nice" incubateur numérique près de Villeurbanne');
  });

  it('is written in the language of the page', () => {
    expect(suggested('chem', 'en')[0]?.query).toBe('Chemistry and materials');
    expect(suggested('incubateur chim', 'fr')[0]?.query).toBe('incubateur chimie et matériaux');
  });

  it('tells homonyms apart, so that the line leaves no choice', () => {
    expect(suggested('saint denis').map(({ query }) => query)).toEqual([
      'Saint-Denis 974',
      'Saint-Denis 93',
      'Saint-Denis 11',
      'Saint-Denis 30',
    ]);
  });

  it('means what it shows, for every commune of some size and for the words that are towns', () => {
    const towns = communes.filter(({ population }) => (population ?? 0) >= 20_000).map(({ name }) => name);
    for (const name of [...towns, 'Mer', 'Port', 'Eu', 'Y', 'Cognac', 'Vienne', 'Lot', 'Aube']) {
      for (const { type, id, query } of suggested(name)) {
        if (type !== 'territory') continue;
        const { territories, parts } = understand(query, index.vocabulary);
        expect([query, ...territories.map(({ code }) => code)]).toEqual([query, id]);
        expect([query, parts[0]?.alternatives]).toEqual([query, undefined]);
      }
    }
  });

  it('means what it shows, for every term in both languages', () => {
    const { kinds, sectors, needs } = index.vocabulary.taxonomy;
    for (const language of ['fr', 'en'] as const) {
      for (const term of [...kinds, ...sectors, ...needs]) {
        const all = suggested(term.label[language], language);
        expect(all.map(({ id }) => id)).toContain(term.id);
        for (const { type, id, query } of all.filter(({ type }) => type !== 'organization')) {
          expect([query, understand(query, index.vocabulary).parts]).toEqual([
            query,
            [expect.objectContaining({ type, id })],
          ]);
        }
      }
    }
  });
});

describe('suggestions', () => {
  it('count what the line would find, with those that find nobody last', () => {
    const count = (query: string): number => search(index, query).total;
    const list = suggest(index, { query: 'incubateur ly', filters: NO_FILTERS, language: 'fr' }, { count });
    const places = list.filter(({ type }) => type === 'territory');
    expect(places[0]?.count).toBe(count('incubateur Lyon'));
    expect(list.filter(({ type }) => type === 'organization').every((one) => one.count === undefined)).toBe(
      true,
    );
    const none = suggest(index, { query: 'ly', filters: NO_FILTERS, language: 'fr' }, { count: () => 0 });
    expect(none.some(({ type }) => type === 'territory')).toBe(true);
    expect(none.some(({ type }) => type === 'sector')).toBe(false);
  });

  it('are few, each shown once', () => {
    for (const query of ['a', 'ma', 'mar', 'pole', 'campus des m', 'saint', 'clusters bretagne bois']) {
      const ids = idsOf(query);
      expect(ids.length).toBeLessThanOrEqual(11);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('are the same for the same line, and none for a line without words', () => {
    expect(suggested('incubateur ly')).toEqual(suggested('incubateur ly'));
    expect(suggested(' – ')).toEqual([]);
  });

  it('do without the commune index', () => {
    expect(suggested('incubateur toul', 'fr', firstIndex).map(({ id }) => id)).toContain('C31555');
  });

  it('never throw, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '"',
        '«',
        'saint',
        'à',
        '69',
        '01100',
        '2229A',
        "l'",
        'incubateur',
        '\u0301',
        '🐓',
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(suggested(pieces.join(' '))).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });

  it('offer a town of 20,000 inhabitants by its whole name', () => {
    const towns = communes.filter(
      ({ population, parent }) => (population ?? 0) >= 20_000 && parent === undefined,
    );
    const missing = towns.filter(
      ({ name, code }) => !idsOf(foldedWords(name).join(' ')).includes(`C${code}`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('offer every organisation by its name', () => {
    const missing = records.filter(({ name, id }) => !idsOf(name).includes(`organization:${id}`));
    expect(missing.length).toBeLessThanOrEqual(records.length * 0.01);
  });
});
