import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Term, taxonomySchema } from '#domain/taxonomy.ts';
import { fold } from '#engine/text/fold.ts';
import { ISSUE_WORDS, KIND_WORDS, NAF_CODES, NEED_WORDS, SECTOR_WORDS } from '../support/taxonomy-words.ts';

function readData(path: string): string {
  return readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
}

function readVocabulary(name: string): unknown {
  return JSON.parse(readData(`taxonomy/${name}.json`));
}

const { families, sectors } = readVocabulary('sectors') as { families: unknown; sectors: unknown };
const taxonomy = taxonomySchema.parse({
  kinds: readVocabulary('kinds'),
  families,
  sectors,
  labels: readVocabulary('labels'),
  needs: readVocabulary('needs'),
});

const vocabularies: [string, readonly Term[]][] = [
  ['kinds', taxonomy.kinds],
  ['sectors', taxonomy.sectors],
  ['labels', taxonomy.labels],
  ['needs', taxonomy.needs],
];
const terms = vocabularies.flatMap(([vocabulary, entries]) =>
  entries.map((term) => ({ name: `${vocabulary}/${term.id}`, term })),
);

/** Everything that a query can say to mean the term, folded. */
function wordings({ label, synonyms, ...rest }: Term & { plural?: Term['label'] }): Set<string> {
  const plural = rest.plural === undefined ? [] : [rest.plural.fr, rest.plural.en];
  return new Set([label.fr, label.en, ...plural, ...synonyms.fr, ...synonyms.en].map(fold));
}

/** Wordings that mean two entries, with why both are right. */
const SHARED_WORDINGS: Record<string, string> = {
  'campus des metiers et des qualifications': 'the kind of body bears the name of the label that it holds',
};

function meaning(word: string, entries: readonly Term[]): string[] {
  return entries.filter((term) => wordings(term).has(fold(word))).map(({ id }) => id);
}

const rows = parse<Record<string, string>>(readData('organizations.csv'), { columns: true, bom: true });
const listed = (row: Record<string, string>, column: string): string[] =>
  (row[column] ?? '')
    .split(';')
    .map((item) => item.split('@')[0] ?? '')
    .filter((item) => item !== '');

describe('shape of the vocabularies', () => {
  it.each(vocabularies)('%s have unique ids', (_, entries) => {
    const ids = entries.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has the seven kinds in the order of the legend, the 23 sectors and the eight needs', () => {
    const kindIds = taxonomy.kinds.map(({ id }) => id);
    expect(kindIds).toEqual(['pole', 'cluster', 'accelerator', 'incubator', 'campus', 'ptce', 'partner']);
    expect([taxonomy.sectors.length, taxonomy.families.length, taxonomy.needs.length]).toEqual([23, 7, 8]);
  });

  it.each(terms)('$name says something in both languages, without stray spaces', ({ term }) => {
    const texts = [term.label, term.definition].flatMap(({ fr, en }) => [fr, en]);
    const words = [...term.synonyms.fr, ...term.synonyms.en];
    expect([...texts, ...words].filter((text) => text !== text.trim() || fold(text) === '')).toEqual([]);
    expect(term.synonyms.fr.length).toBeGreaterThanOrEqual(3);
    expect(term.synonyms.en.length).toBeGreaterThanOrEqual(3);
  });

  it.each(terms)('$name repeats no synonym in a language and is defined by one sentence', ({ term }) => {
    for (const list of [term.synonyms.fr, term.synonyms.en]) {
      expect(list.map(fold)).toEqual([...new Set(list.map(fold))]);
    }
    for (const text of [term.definition.fr, term.definition.en]) expect(text).toMatch(/^\p{Lu}.*[^.]\.$/u);
  });

  it('puts every sector in a family, families in one block each and none empty', () => {
    const blocks = taxonomy.sectors.map(({ family }) => family).filter((id, at, all) => id !== all[at - 1]);
    expect(blocks).toEqual(taxonomy.families.map(({ id }) => id));
  });

  it.each(taxonomy.sectors)('$id has words enough to be found', ({ synonyms }) => {
    expect(synonyms.fr.length).toBeGreaterThanOrEqual(25);
    expect(synonyms.en.length).toBeGreaterThanOrEqual(15);
  });
});

describe('wordings', () => {
  it('mean one entry of one vocabulary, exceptions listed', () => {
    const owners = new Map<string, string[]>();
    for (const { name, term } of terms) {
      for (const wording of wordings(term)) owners.set(wording, [...(owners.get(wording) ?? []), name]);
    }
    const shared = [...owners].filter(([, names]) => names.length > 1);
    expect(shared.filter(([wording]) => SHARED_WORDINGS[wording] === undefined)).toEqual([]);
    expect(shared.map(([wording]) => wording)).toEqual(Object.keys(SHARED_WORDINGS));
  });

  it.each([...ISSUE_WORDS, ...SECTOR_WORDS])('"%s" means the sector %s', (word, sector) => {
    expect(meaning(word, taxonomy.sectors)).toEqual([sector]);
  });

  it.each(KIND_WORDS)('"%s" means the kind %s', (word, kind) => {
    expect(meaning(word, taxonomy.kinds)).toEqual([kind]);
  });

  it.each(NEED_WORDS)('"%s" means the need %s', (word, need) => {
    expect(meaning(word, taxonomy.needs)).toEqual([need]);
  });
});

type NafVersion = 'rev2' | 'naf2025';

function sectorOf(code: string, version: NafVersion): string | undefined {
  const prefixes = [code.slice(0, 5), code.slice(0, 4), code.slice(0, 2)];
  for (const prefix of prefixes) {
    const found = taxonomy.sectors.find(({ naf }) => naf[version].includes(prefix));
    if (found) return found.id;
  }
  return undefined;
}

/** Divisions of agriculture, industry, energy, water and construction: the same in both versions. */
const INDUSTRY_DIVISIONS = Array.from({ length: 43 }, (_, index) =>
  String(index + 1).padStart(2, '0'),
).filter((division) => !['04', '34', '40'].includes(division));

describe.each(['rev2', 'naf2025'] as const)('codes of NAF %s', (version) => {
  const codes = taxonomy.sectors.flatMap(({ naf }) => naf[version]);

  it('are divisions, groups or classes, each in one sector at most', () => {
    expect(codes.filter((code) => !/^\d{2}(?:\.\d{1,2})?$/.test(code))).toEqual([]);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('cover every division of industry', () => {
    expect(INDUSTRY_DIVISIONS.filter((division) => sectorOf(division, version) === undefined)).toEqual([]);
  });

  it.each(NAF_CODES[version])('%s leads to %s', (code, sector) => {
    expect(sectorOf(code, version)).toBe(sector);
  });
});

describe('links between vocabularies and with the directory', () => {
  it('needs name entries that exist', () => {
    const known = { kinds: taxonomy.kinds, sectors: taxonomy.sectors, labels: taxonomy.labels };
    const missing = taxonomy.needs.flatMap((need) =>
      (['kinds', 'sectors', 'labels'] as const).flatMap((list) =>
        need[list]
          .filter((id) => !known[list].some((term) => term.id === id))
          .map((id) => `${need.id}: ${id}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it.each(taxonomy.needs)('$id is met by some organisations and not by most', (need) => {
    const lists = ['kinds', 'sectors', 'labels'] as const;
    const met = rows.filter((row) =>
      lists.some((list) => listed(row, list).some((id) => need[list].includes(id))),
    );
    expect(met.length / rows.length).toBeGreaterThan(0.05);
    expect(met.length / rows.length).toBeLessThan(0.5);
  });

  it.each(['kinds', 'sectors', 'labels'] as const)('all %s of the directory exist', (list) => {
    const known = new Set(taxonomy[list].map(({ id }) => id));
    const used = new Set(rows.flatMap((row) => listed(row, list)));
    expect(used.size).toBeGreaterThan(0);
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
  });

  it('ends the fifth phase of the pôles with 2026 and gives bronze and silver two years', () => {
    const label = (id: string) => taxonomy.labels.find((entry) => entry.id === id);
    expect(label('pole-competitivite-phase-5')).toMatchObject({ since: '2023', until: '2026-12-31' });
    expect([label('esca-bronze')?.validYears, label('esca-silver')?.validYears]).toEqual([2, 2]);
    expect(label('esca-gold')?.validYears).toBeUndefined();
  });
});
