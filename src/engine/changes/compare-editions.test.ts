import { describe, expect, it } from 'vitest';
import type { Snapshot, SnapshotEntry } from '#domain/changes.ts';
import { compareEditions, historyOf } from './compare-editions.ts';
import { filterEditions } from './filter-changes.ts';

const POLYMERIS: SnapshotEntry = {
  id: 'polymeris',
  name: 'Polymeris',
  status: 'active',
  kinds: ['pole'],
  sectors: ['plastics'],
  labels: ['pole-competitivite-phase-5'],
  city: 'Bellignat',
  commune: 'C01031',
  department: 'D01',
  region: 'R84',
};
const edition = (date: string, ...organizations: SnapshotEntry[]): Snapshot => ({
  schemaVersion: 1,
  edition: date,
  organizations,
});
const changesOf = (before: SnapshotEntry[], after: SnapshotEntry[]) =>
  compareEditions(edition('2026-01-01', ...before), edition('2026-02-01', ...after)).map(
    ({ kinds: _kinds, sectors: _sectors, name: _name, ...change }) => change,
  );
const without = (...fields: (keyof SnapshotEntry)[]): SnapshotEntry => {
  const rest = { ...POLYMERIS };
  for (const field of fields) delete rest[field];
  return rest;
};
const PLACE = { id: 'polymeris', regions: ['R84'], departments: ['D01'], city: 'Bellignat' };

describe('between two editions', () => {
  it('nothing changed when nothing changed', () => {
    expect(changesOf([POLYMERIS], [POLYMERIS])).toEqual([]);
  });

  it('one came, one went', () => {
    const other = { ...POLYMERIS, id: 'axelera', name: 'Axelera' };
    expect(changesOf([POLYMERIS], [other])).toEqual([
      { ...PLACE, type: 'added', id: 'axelera' },
      { ...PLACE, type: 'removed' },
    ]);
  });

  it('a new name is no arrival, with the same id or with another that remembers it', () => {
    const renamed = { ...POLYMERIS, name: 'Polymeris Plus' };
    expect(changesOf([POLYMERIS], [renamed])).toEqual([
      { ...PLACE, type: 'renamed', nameBefore: 'Polymeris' },
    ]);
    const other = { ...renamed, id: 'polymeris-plus', formerIds: ['polymeris'] };
    expect(changesOf([POLYMERIS], [other])).toEqual([
      { ...PLACE, type: 'renamed', id: 'polymeris-plus', nameBefore: 'Polymeris' },
    ]);
    expect(changesOf([POLYMERIS], [{ ...POLYMERIS, id: 'pole', formerIds: ['polymeris'] }])).toEqual([]);
  });

  it('a move tells both places', () => {
    const moved = { ...POLYMERIS, city: 'Dole', commune: 'C39198', department: 'D39', region: 'R27' };
    expect(changesOf([POLYMERIS], [moved])).toEqual([
      {
        type: 'moved',
        id: 'polymeris',
        regions: ['R84', 'R27'],
        departments: ['D01', 'D39'],
        city: 'Dole',
        cityBefore: 'Bellignat',
      },
    ]);
  });

  it('a place that became known, or less known, is no move', () => {
    const vague = without('city', 'commune', 'department');
    expect(changesOf([vague], [POLYMERIS])).toEqual([]);
    expect(changesOf([POLYMERIS], [vague])).toEqual([]);
    expect(changesOf([vague], [without('city', 'commune', 'department', 'region')])).toEqual([]);
    expect(changesOf([vague], [{ ...vague, region: 'R53' }])).toHaveLength(1);
  });

  it('labels come and go', () => {
    const labels = ['carnot', 'esca-gold'];
    expect(changesOf([POLYMERIS], [{ ...POLYMERIS, labels }])).toEqual([
      { ...PLACE, type: 'relabelled', gained: labels, lost: ['pole-competitivite-phase-5'] },
    ]);
    expect(changesOf([without('labels')], [{ ...POLYMERIS, labels: ['carnot'] }])).toEqual([
      { ...PLACE, type: 'relabelled', gained: ['carnot'] },
    ]);
  });

  it('one closes, merges or opens again; when it leaves the file after that, it is no news', () => {
    const closed: SnapshotEntry = { ...without('labels'), status: 'closed' };
    expect(changesOf([POLYMERIS], [closed])).toEqual([{ ...PLACE, type: 'closed' }]);
    expect(changesOf([closed], [POLYMERIS]).map(({ type }) => type)).toEqual(['relabelled', 'reopened']);
    expect(changesOf([closed], [])).toEqual([]);
    expect(changesOf([], [closed])).toEqual([]);
    const merged: SnapshotEntry = { ...POLYMERIS, status: 'merged', mergedInto: 'axelera' };
    expect(changesOf([POLYMERIS], [merged])).toEqual([{ ...PLACE, type: 'merged', into: 'axelera' }]);
  });
});

describe('the history', () => {
  const second = edition('2026-02-01', POLYMERIS, { ...POLYMERIS, id: 'axelera', name: 'Axelera' });
  const third = edition('2026-03-01', {
    ...POLYMERIS,
    city: 'Dole',
    commune: 'C39198',
    department: 'D39',
    region: 'R27',
  });

  it('of one edition says that it is the first, and invents no change', () => {
    expect(historyOf([], second).editions).toEqual([
      { edition: '2026-02-01', organizations: 2, changes: [] },
    ]);
  });

  it('grows, the newest first, whatever the order of the files', () => {
    const first = edition('2026-01-01', POLYMERIS);
    const { editions } = historyOf([second, first], third);
    expect(
      editions.map(({ edition: date, previous, changes }) => [
        date,
        previous,
        changes.map(({ type }) => type),
      ]),
    ).toEqual([
      ['2026-03-01', '2026-02-01', ['moved', 'removed']],
      ['2026-02-01', '2026-01-01', ['added']],
      ['2026-01-01', undefined, []],
    ]);
  });

  it('is the same before and after the edition itself is recorded', () => {
    expect(historyOf([second, third], third)).toEqual(historyOf([second], third));
    expect(historyOf([third], second)).toEqual(historyOf([], second));
  });

  it('can be read for one place or one trade: a move is news of both places', () => {
    const history = historyOf([second], third);
    const typesIn = (territory: string) =>
      filterEditions(history, { territory })[0]?.changes.map(({ type }) => type);
    expect(typesIn('R27')).toEqual(['moved']);
    expect(typesIn('D01')).toEqual(['moved', 'removed']);
    expect(typesIn('R53')).toEqual([]);
    expect(filterEditions(history, { sector: 'plastics', type: 'removed' })[0]?.changes).toHaveLength(1);
  });
});
