import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import type { Organization } from '#domain/organization.ts';
import { foldedWords } from '#engine/text/fold.ts';
import { findDuplicates } from './duplicates.ts';

interface Row {
  id: string;
  name?: string;
  city?: string;
  department?: string;
  website?: string;
  mergedInto?: string;
}

function organization({ id, name = id, city, department, website, mergedInto }: Row): Organization {
  const lists = {
    formerIds: [],
    aliases: [],
    sectors: [],
    serves: [],
    labels: [],
    partners: [],
    unverifiedFields: [],
  };
  return {
    id,
    name,
    status: mergedInto === undefined ? 'active' : 'merged',
    ...(mergedInto !== undefined && { mergedInto }),
    kinds: ['incubator'],
    ...lists,
    summary: {},
    ...(website !== undefined && { website }),
    address: city === undefined ? {} : { city },
    location: null,
    territory: department === undefined ? {} : { department },
    sources: [{ url: 'https://exemple.fr' }],
  };
}

const codesOf = (...rows: Row[]) =>
  findDuplicates(rows.map(organization)).map(({ code, id, other }) => `${code} ${id} ${other}`);

describe('findDuplicates', () => {
  it('reports a website of the same host, whatever the page', () => {
    const rows = [
      { id: 'a', website: 'https://www.exemple.fr/a' },
      { id: 'b', website: 'http://exemple.fr' },
      { id: 'c', website: 'https://autre.exemple.fr' },
    ];
    expect(codesOf(...rows)).toEqual(['duplicate.website b a']);
  });

  it('reports the same name in the same commune, accents and case apart', () => {
    const lyon = { city: 'Lyon', department: 'D69' };
    const rows = [
      { id: 'a', name: 'Pépinière Éole', ...lyon },
      { id: 'b', name: 'PEPINIERE EOLE', ...lyon, city: 'LYON' },
      { id: 'c', name: 'Pépinière Éole', city: 'Brest', department: 'D29' },
    ];
    expect(codesOf(...rows)).toEqual(['duplicate.name b a']);
  });

  it.each([
    ['Polymeris', 'Polymeriss'],
    ['Polymeris', 'Pollymeris'],
    ['Incubateur des Alpilles', 'Alpilles Incubateur'],
    ['Pépinière du Grand Hainaut', 'Pepiniere du Grand Haineaut'],
  ])('reports near names in one department: %s, %s', (one, two) => {
    expect(
      codesOf({ id: 'a', name: one, department: 'D01' }, { id: 'b', name: two, department: 'D01' }),
    ).toEqual(['duplicate.near-name b a']);
    expect(
      codesOf({ id: 'a', name: one, department: 'D01' }, { id: 'b', name: two, department: 'D69' }),
    ).toEqual([]);
  });

  it.each([
    ['Incubateur Belleville 1', 'Incubateur Belleville 2'],
    ['Pépinière Nord', 'Pépinière Sud'],
    ['Incubateur A', 'Incubateur B'],
    ['***', '+++'],
  ])('does not take %s and %s for one', (one, two) => {
    expect(
      codesOf({ id: 'a', name: one, department: 'D01' }, { id: 'b', name: two, department: 'D01' }),
    ).toEqual([]);
  });

  it('asks nothing of a row that says it merged into the other', () => {
    const website = 'https://exemple.fr';
    expect(codesOf({ id: 'a', website, mergedInto: 'b' }, { id: 'b', website })).toEqual([]);
  });
});

/** Every pair of near names of a department, by comparing all pairs. */
function naiveNearPairs(organizations: readonly Organization[]): Set<string> {
  const common = new Set(
    `a au aux d de des du en et l la le les pour sur the of and for accelerateur association campus cluster cmq
    incubateur pole ptce reseau technopole metiers qualifications`.split(/\s+/),
  );
  const textOf = ({ name }: Organization) =>
    foldedWords(name)
      .filter((word) => !common.has(word))
      .sort()
      .join(' ');
  const digits = (text: string) => text.replace(/\D/g, '');
  const near = new Set<string>();
  organizations.forEach((b, at) => {
    const pair = organizations.slice(0, at).find((a) => {
      if (a.territory.department === undefined || a.territory.department !== b.territory.department)
        return false;
      const [one, two] = [textOf(a), textOf(b)];
      if (two.length < 5 || digits(one) !== digits(two)) return false;
      return distance(one, two) <= Math.max(one.length, two.length) * 0.15;
    });
    if (pair !== undefined) near.add(b.id);
  });
  return near;
}

const nearIds = (organizations: readonly Organization[]) =>
  new Set(
    findDuplicates(organizations).flatMap(({ code, id }) => (code === 'duplicate.website' ? [] : [id])),
  );

describe('near names, beside comparing all pairs', () => {
  const csv = readFileSync(new URL('../../../data/organizations.csv', import.meta.url));
  const real = parse<Record<string, string>>(csv, { columns: true, bom: true }).map((row) =>
    organization({
      id: row.id ?? '',
      name: row.name ?? '',
      ...(row.city !== '' && { city: row.city ?? '' }),
      ...(row.department_code !== '' && { department: `D${row.department_code}` }),
    }),
  );

  it('misses none of the real names, as they are and in one department', () => {
    expect(real.length).toBeGreaterThan(600);
    expect(nearIds(real)).toEqual(naiveNearPairs(real));
    const gathered = real.slice(0, 300).map((entry) => ({ ...entry, territory: { department: 'D69' } }));
    const naive = naiveNearPairs(gathered);
    expect([...naive].filter((id) => !nearIds(gathered).has(id))).toEqual([]);
  });

  it('finds a real name again after one typing error', () => {
    fc.assert(
      fc.property(fc.nat(real.length - 1), fc.nat(), fc.constantFrom('', 'x'), (nth, where, letter) => {
        const original = real[nth];
        if (original === undefined) return;
        const at = where % original.name.length;
        const name = original.name.slice(0, at) + letter + original.name.slice(at + 1);
        const pair = [original, { ...original, id: 'zz', name }].map((entry) => ({
          ...entry,
          territory: { department: 'D69' },
        }));
        expect(nearIds(pair)).toEqual(naiveNearPairs(pair));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not depend on the order when one row has one twin', () => {
    const rows = [...real, organization({ id: 'zz-polymeris', name: 'Polymériss', department: 'D01' })];
    const pairs = (list: readonly Organization[]) =>
      new Set(
        findDuplicates(list)
          .filter(({ code }) => code === 'duplicate.near-name')
          .map(({ id, other }) => [id, other].sort().join()),
      );
    expect(pairs([...rows].reverse())).toEqual(pairs(rows));
  });
});
