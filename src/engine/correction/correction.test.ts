import { describe, expect, it } from 'vitest';
import type { CorrectionChange } from '#domain/correction.ts';
import { createIntakeVocabulary } from '../intake/vocabulary.ts';
import { createCellWriter } from './cell-writer.ts';
import { checkCorrection, type KnownOrganization } from './check-correction.ts';
import { correctedRow } from './corrected-row.ts';
import { csvRow } from './csv-row.ts';
import { sourceProblems } from './draft.ts';
import { personalDataIn } from './personal-data.ts';

const term = (id: string, fr: string) => ({
  id,
  label: { fr, en: fr },
  definition: { fr, en: fr },
  synonyms: { fr: [], en: [] },
});
const bbox: [number, number, number, number] = [0, 0, 1, 1];
const population = 1;
const vocabulary = createIntakeVocabulary(
  {
    kinds: [
      {
        ...term('pole', 'Pôle'),
        plural: { fr: 'Pôles', en: 'Poles' },
        color: '#000000',
        colorDark: '#ffffff',
        glyph: 'star',
      },
    ],
    families: [],
    sectors: [{ ...term('digital', 'Numérique'), family: 'f', naf: { rev2: [], naf2025: [] } }],
    labels: [],
    needs: [],
  },
  {
    country: { code: 'FR', name: 'France', population, bbox },
    regions: [{ code: 'R84', name: 'Auvergne-Rhône-Alpes', population, bbox, overseas: false }],
    departments: [{ code: 'D01', name: 'Ain', region: 'R84', population, bbox }],
  },
  [],
  [],
);
const fieldOfColumn = (name: string) => (name === 'site' ? ('website' as const) : undefined);
const known: KnownOrganization[] = [
  {
    id: 'polymeris',
    formerIds: ['plastipolis'],
    name: 'Polymeris',
    aliases: [],
    website: 'https://polymeris.example',
    address: { city: 'Bellignat' },
    territory: { department: 'D01' },
  },
];
const context = { vocabulary, fieldOfColumn, edition: '2026-11-22', known };
const row = {
  id: 'nouveau',
  name: 'Nouveau',
  kinds: 'pôle',
  sectors: 'Numérique',
  'summary.fr': 'Un organisme.',
  city: 'Bellignat',
  department: 'Ain',
  sourceUrl: 'https://source.example/a',
  sourceDate: '2026-10',
};

describe('a proposed row', () => {
  it('is normalized as the build does, and has no problem', () => {
    const checked = checkCorrection(row, true, context);
    expect(checked).toMatchObject({ errors: [], warnings: [], duplicates: [] });
    expect(checked.values).toMatchObject({
      kinds: 'pole',
      sectors: 'digital',
      department: 'D01',
      region: 'R84',
    });
  });

  it('has the problems and the hints of the build', () => {
    const { errors } = checkCorrection(
      { ...row, sectors: 'numeriqe', email: 'jean.martin@exemple.fr', phone: '06 12 34 56 78' },
      true,
      context,
    );
    expect(errors.map(({ code, hint }) => [code, hint])).toEqual([
      ['sector.unknown', 'did you mean "digital"?'],
      ['email.nominative', expect.stringContaining('contact@')],
      ['phone.mobile', expect.any(String)],
    ]);
  });

  it('takes no id that another has or had', () => {
    expect(checkCorrection({ ...row, id: 'plastipolis' }, true, context).errors).toMatchObject([
      { code: 'id.duplicate', field: 'id' },
    ]);
    expect(checkCorrection({ ...row, id: 'polymeris' }, false, context).errors).toEqual([]);
  });

  it.each([
    ['the same host', { website: 'https://www.polymeris.example/contact' }, 'duplicate.website'],
    ['the same name and town', { name: 'POLYMERIS' }, 'duplicate.name'],
    [
      'nearly the same name in the department',
      { name: 'Polymeriss', city: 'Oyonnax' },
      'duplicate.near-name',
    ],
  ])('is compared with the directory: %s', (_, change, code) => {
    expect(checkCorrection({ ...row, ...change }, true, context).duplicates).toMatchObject([{ code }]);
  });
});

describe('what becomes of a row', () => {
  const change = (url: string, date: string): CorrectionChange => ({
    field: 'website',
    from: '',
    to: 'https://new.example',
    source: { url, date },
  });
  const before = {
    id: 'a',
    website: '',
    sourceUrl: 'https://old.example/x',
    sourceDate: '2020',
    unverified: 'site;members',
  };

  it('puts a newer source first, with its date, and no longer says that no source states the value', () => {
    expect(
      correctedRow(before, { changes: [change('https://new.example/about', '2026-10')] }, context),
    ).toEqual({
      id: 'a',
      website: 'https://new.example',
      sourceUrl: 'https://new.example/about;https://old.example/x',
      sourceDate: '2026-10',
      unverified: 'members',
    });
  });

  it('adds an older source at the end and leaves the date', () => {
    expect(
      correctedRow(before, { changes: [change('https://new.example/about', '2019')] }, context),
    ).toMatchObject({
      sourceUrl: 'https://old.example/x;https://new.example/about',
      sourceDate: '2020',
    });
  });

  it('names a source once', () => {
    const same = change('https://old.example/x', '2026');
    expect(correctedRow(before, { changes: [same, { ...same, field: 'city' }] }, context)).toMatchObject({
      sourceUrl: 'https://old.example/x',
      sourceDate: '2026',
    });
  });
});

it('writes codes as people do, as far as they read back the same', () => {
  const write = createCellWriter(
    vocabulary,
    (code) => ({ R84: 'Auvergne-Rhône-Alpes', D01: 'Elsewhere' })[code],
  );
  expect(write('department', 'D01')).toBe('01');
  expect(write('region', 'R84')).toBe('Auvergne-Rhône-Alpes');
  expect(write('serves', 'R84;D01')).toBe('Auvergne-Rhône-Alpes;D01');
});

it('writes one line in the columns of the file', () => {
  const columns = [{ name: 'id', field: 'id' }, { name: 'notes' }, { name: 'name', field: 'name' }] as const;
  expect(csvRow([...columns], { id: 'a', name: 'A, "b" ' })).toBe('a,,"A, ""b"" "');
});

it.each([
  ['écrire à jean.martin@exemple.fr', ['email.nominative']],
  ['contact@exemple.fr, 04 72 00 00 00', []],
  ['appeler le 06 12 34 56 78', ['phone.mobile']],
  ['depuis le 22/11/2026, code 01100', []],
])('finds what may be a person in "%s"', (text, codes) => {
  expect(personalDataIn(text, 'Exemple').map(({ code }) => code)).toEqual(codes);
});

it.each([
  [{ url: '', date: '2026' }, ['source-url.missing']],
  [{ url: 'exemple', date: '2026-13' }, ['source-url.format', 'date.format']],
  [{ url: 'https://a.example/x;y', date: '2026-11-23' }, ['source-url.format', 'date.future']],
  [{ url: 'https://a.example', date: '2026-11' }, []],
])('checks a source: %j', (source, codes) => {
  expect(sourceProblems(source, '2026-11-22').map(({ code }) => code)).toEqual(codes);
});
