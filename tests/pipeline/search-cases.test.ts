/** Every line of `tests/fixtures/search-cases.tsv`, on the published directory. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { search } from '#engine/search/search.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { parseSearchCases, playSearchCases } from '../../scripts/lib/search-cases.ts';
import { loadDirectory } from './search-directory.ts';

const FILE = readFileSync(new URL('../fixtures/search-cases.tsv', import.meta.url), 'utf8');
const TABLE = parseSearchCases(FILE);
const CASES = TABLE.cases;
const { index, firstIndex } = loadDirectory();

describe('the table of queries', () => {
  it('is understood and answered as well as it asks for', () => {
    const report = playSearchCases(TABLE, index);
    expect(report.passes, report.failures.join('\n')).toBe(true);
  });

  it('holds at least 130 queries, each once, most with an expected first answer', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(130);
    expect(new Set(CASES.map(({ query }) => query)).size).toBe(CASES.length);
    expect(CASES.filter(({ first }) => first.length > 0).length).toBeGreaterThanOrEqual(100);
  });

  it('fails when a case is wrong, and says which', () => {
    const wrong = parseSearchCases('query\tunderstood\ttext\tfirst\tthree\nnice\tC75056\t\tstation-f\t\n');
    const { passes, failures, shares } = playSearchCases(wrong, index);
    expect([passes, failures.length, shares.understood.share]).toEqual([false, 3, 0]);
    expect(failures[0]).toContain('line 2: nice');
  });

  it.each([
    ['nice\tC06088\t\t\t\n', 'line 1'],
    ['query\tunderstood\ttext\tfirst\tthree\nnice\tC06088\n', 'line 2'],
    ['#! success 3\n', 'line 1'],
    ['', 'no case'],
  ])('is refused when it is broken: %j', (file, message) => {
    expect(() => parseSearchCases(file)).toThrow(message);
  });
});

describe('an answer', () => {
  it('is the same each time, in the order of its scores', () => {
    for (const { query } of CASES) {
      const scores = search(index, query).results.map((result) => result.score);
      expect([...scores].sort((a, b) => b - a)).toEqual(scores);
      expect(search(index, query)).toEqual(search(index, query));
    }
  });

  it('counts all and gives no more than the limit', () => {
    const answer = search(index, 'incubateur lyon', { limit: 2 });
    expect(answer.results).toHaveLength(2);
    expect(search(index, 'incubateur lyon').results).toHaveLength(answer.total);
  });

  it('says why each result is there', () => {
    const [first] = search(index, 'plasturgie Oyonnax').results;
    expect(first?.reasons.map(({ code }) => code)).toEqual(['sector', 'serves', 'near']);
    expect(first?.reasons[1]).toEqual({ code: 'serves', id: 'R84' });
    expect(first?.distanceKm).toBeLessThan(10);
  });

  it('puts generalists after those of the sector, and tells them apart', () => {
    const reasons = search(index, 'incubateur numérique toulouse').results.map((result) =>
      result.reasons.map((r) => r.code),
    );
    const firstGeneralist = reasons.findIndex((codes) => codes.includes('generalist'));
    expect(firstGeneralist).toBeGreaterThan(0);
    expect(reasons.slice(firstGeneralist).every((codes) => codes.includes('generalist'))).toBe(true);
  });

  it('adds the nearest ones when a town has fewer than five', () => {
    const answer = search(index, 'pole aéronautique kourou');
    expect(answer.total).toBeGreaterThan(0);
    expect(answer.total).toBeLessThanOrEqual(10);
    expect(answer.results[0]?.reasons.at(-1)?.code).toBe('near');
  });

  it('keeps to filters and to a radius chosen beside the query', () => {
    const point: [number, number] = [4.8357, 45.764];
    const lyon = { code: 'C69123', name: 'Lyon', level: 'commune' as const, point };
    const near = search(index, 'incubateur', { near: lyon, reach: { radiusKm: 20, serving: false } });
    expect(near.total).toBeGreaterThan(3);
    expect(near.results.every(({ distanceKm = 99 }) => distanceKm <= 20)).toBe(true);
    const filtered = search(index, 'lyon', { filters: { ...NO_FILTERS, kinds: ['pole'] } });
    expect(filtered.results.map(({ id }) => id)).toContain('axelera');
    expect(filtered.total).toBeLessThan(search(index, 'lyon').total);
  });
});

describe('when query and text together find nobody', () => {
  it('searches the whole line for a name', () => {
    const answer = search(index, 'minalogic bretagne');
    expect([answer.relaxed, answer.results[0]?.id]).toEqual(['parts', 'minalogic']);
  });

  it('leaves out words that match nobody, and says so', () => {
    const answer = search(index, 'incubateur xyzzyfoo lyon');
    expect([answer.relaxed, answer.total]).toEqual(['text', search(index, 'incubateur lyon').total]);
  });

  it('finds nobody for a word that nothing resembles', () => {
    expect(search(index, 'xyzzyfoo')).toMatchObject({ total: 0, results: [] });
  });
});

describe('ambiguity', () => {
  it('is offered: homonyms of a town, and towns that are words', () => {
    const offered = (query: string): string[] =>
      search(index, query)
        .understood.parts.flatMap((part) => part.alternatives ?? [])
        .map(({ code }) => code);
    expect(offered('Saint-Denis')).toContain('C93066');
    expect(offered('Cognac')).toContain('C16102');
    expect(offered('pole cognac')).toContain('C16102');
    expect(offered('cluster avion')).toContain('C62065');
    expect(offered('saint denis 93')).toEqual([]);
    expect(offered('Mer')).toContain('C41136');
    expect(offered('Port')).toContain('C01307');
    expect(offered('Mayenne')).toContain('C53147');
    expect(offered('Vienne')).toContain('D86');
    expect(offered('Saint-Ouen')[0]).toBe('C41226');
    for (const name of ['Valence', 'Montreuil', 'Villefranche', 'Neuilly', 'Bagneux'])
      expect([name, offered(name).length > 0]).toEqual([name, true]);
    for (const name of ['Paris', 'Nice', 'Tours', 'Martinique'])
      expect([name, offered(name)]).toEqual([name, []]);
    expect(offered('guadeloupe')).toEqual([]);
  });

  it('marks what was mended, with its place in the query', () => {
    const { parts } = search(index, 'plasturgie oyonax').understood;
    expect(parts.map(({ words, start, end, corrected }) => [words, start, end, corrected])).toEqual([
      ['plasturgie', 0, 10, false],
      ['oyonax', 11, 17, true],
    ]);
  });
});

describe('before the commune index', () => {
  it('regions, departments and the towns of organisations are understood', () => {
    const codes = (query: string): string[] =>
      search(firstIndex, query).understood.territories.map(({ code }) => code);
    expect(codes('pole bretagne')).toEqual(['R53']);
    expect(codes('incubateur 69')).toEqual(['D69']);
    expect(codes('incubateur toulouse')).toEqual(['C31555']);
    expect(codes('69100')).toEqual(['C69266']);
    expect(codes('13382')).toEqual(['D13']);
  });
});
