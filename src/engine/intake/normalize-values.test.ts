import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_FIELDS, type RowField } from '#domain/source-card.ts';
import { smallContext as context } from './fixtures.ts';
import { normalizeValues, type RowValues } from './normalize-values.ts';

/** Rules in the order in which they changed the value, and what it became. */
function normalize(field: RowField, text: string, row: RowValues = {}) {
  const { values, corrections } = normalizeValues({ ...row, [field]: text }, context);
  const own = corrections.filter((correction) => correction.field === field);
  return { value: values[field], rules: own.map(({ rule }) => rule) };
}

describe('a rule', () => {
  it.each<[rule: string, field: RowField, before: string, after: string]>([
    ['invisible.removed', 'name', 'Ex\u200Bem\u00ADple\uFEFF', 'Exemple'],
    ['invisible.removed', 'name', '\u202EExemple\u202C', 'Exemple'],
    ['unicode.nfc', 'name', 'Po\u0302le', 'Pôle'],
    ['space.collapsed', 'name', ' Pôle \n\t d’exemple\u00A0', 'Pôle d’exemple'],
    ['list.separators', 'aliases', ';Un ; Deux;;', 'Un;Deux'],
    ['kind.name-to-id', 'kinds', 'Incubateur;cluster', 'incubator;cluster'],
    ['sector.name-to-id', 'sectors', 'NUMERIQUE;Agri-Food', 'digital;agri-food'],
    ['label.name-to-id', 'labels', 'ESCA Or@2013..2016', 'esca-gold@2013..2016'],
    ['label.name-to-id', 'labels', 'esca-gold @ 2013', 'esca-gold@2013'],
    ['unverified.column-to-field', 'unverified', 'postal_code;ville', 'address.postalCode;address.city'],
    ['postal-code.spaces', 'postalCode', '69 003', '69003'],
    ['postal-code.country-prefix', 'postalCode', 'F-69003', '69003'],
    ['postal-code.country-prefix', 'postalCode', 'FR 69003', '69003'],
    ['postal-code.leading-zero', 'postalCode', '1100', '01100'],
    ['commune-code.leading-zero', 'communeCode', '1283', '01283'],
    ['commune-code.upper-case', 'communeCode', '2a004', '2A004'],
    ['city.cedex', 'city', 'LYON CEDEX 03', 'LYON'],
    ['city.cedex', 'city', 'Lyon, Cedex', 'Lyon'],
    ['department.to-code', 'department', '1', 'D01'],
    ['department.to-code', 'department', 'rhone', 'D69'],
    ['department.to-code', 'department', '2a', 'D2A'],
    ['department.to-code', 'department', '69 - Rhône', 'D69'],
    ['region.to-code', 'region', 'auvergne rhone alpes', 'R84'],
    ['region.to-code', 'region', '84', 'R84'],
    ['serves.name-to-code', 'serves', 'La Réunion;Rhône;Métropole de Lyon;France', 'R04;D69;E200046977;FR'],
    ['website.scheme', 'website', 'www.exemple.fr/page', 'https://www.exemple.fr/page'],
    ['website.canonical', 'website', 'HTTPS://WWW.Exemple.FR/', 'https://www.exemple.fr'],
    ['website.canonical', 'website', 'https://exemple.fr/?utm_source=lettre&a=1', 'https://exemple.fr/?a=1'],
    ['website.canonical', 'website', 'https://exemple.fr/?fbclid=x', 'https://exemple.fr'],
    ['email.plain', 'email', 'mailto:Contact@Exemple.FR', 'contact@exemple.fr'],
    ['phone.e164', 'phone', '04 72 00 00 00', '+33472000000'],
    ['number.spaces', 'members', '1 234', '1234'],
    ['number.decimal', 'founded', '2016.0', '2016'],
    ['number.comma', 'lat', '45,75', '45.75'],
    ['date.time-dropped', 'sourceDate', '2024-03-12T00:00:00.000Z', '2024-03-12'],
    ['date.french-to-iso', 'sourceDate', '5/3/2024', '2024-03-05'],
    ['date.french-to-iso', 'sourceDate', '03-2024', '2024-03'],
  ])('%s makes %s %j into %j', (rule, field, before, after) => {
    expect(normalize(field, before)).toEqual({ value: after, rules: expect.arrayContaining([rule]) });
  });

  it.each<[field: RowField, text: string, why: string]>([
    ['members', '1,000', 'a thousand or one: nobody can tell'],
    ['members', '1.000', 'a thousand or one: nobody can tell'],
    ['members', 'environ 30', 'words are for the summary'],
    ['sectors', 'agro', 'a synonym is proposed, never taken'],
    ['kinds', 'incubateurs', 'not a label'],
    ['website', 'javascript:alert(1)', 'not a web address'],
    ['website', 'exemple', 'no domain'],
    ['phone', '12 34', 'no plan of numbering has it'],
    ['phone', '04 72 00 00 00 / 04 72 00 00 01', 'two numbers'],
    ['postalCode', '690033', 'six digits'],
    ['city', 'Cedexville', 'the letters of CEDEX inside a name'],
    ['serves', '84', 'a region or a department'],
    ['sourceDate', 'mars 2024', 'words'],
    ['unverified', 'colour', 'no such column'],
  ])('leaves %s %j as it is: %s', (field, text) => {
    expect(normalize(field, text)).toEqual({ value: text, rules: [] });
  });
});

describe('normalizeValues', () => {
  it('reads a telephone number in the light of the department', () => {
    expect(normalize('phone', '0262 92 24 00', { department: 'D974' }).value).toBe('+262262922400');
    expect(normalize('phone', '0262 92 24 00', { department: 'la reunion' }).value).toBe('+262262922400');
  });

  it('writes down each correction, before and after, in the order of the rules', () => {
    const { corrections } = normalizeValues({ labels: ' ESCA Or@2013 ;' }, context);
    expect(corrections).toEqual([
      { field: 'labels', rule: 'space.collapsed', before: ' ESCA Or@2013 ;', after: 'ESCA Or@2013 ;' },
      { field: 'labels', rule: 'list.separators', before: 'ESCA Or@2013 ;', after: 'ESCA Or@2013' },
      { field: 'labels', rule: 'label.name-to-id', before: 'ESCA Or@2013', after: 'esca-gold@2013' },
    ]);
  });

  it('drops empty values and says so only when there was something to drop', () => {
    expect(normalizeValues({ name: '', city: ' ' }, context)).toEqual({
      values: {},
      corrections: [{ field: 'city', rule: 'space.collapsed', before: ' ', after: '' }],
    });
  });

  const odd = [
    'e\u200B\u0301',
    'mailto: mailto:a@b.fr',
    'https://a.fr/?',
    'https://a.fr/#',
    'A CEDEX CEDEX 2',
  ];
  const samples = [
    ...odd,
    '1 000,0',
    'F-69 003',
    'FF69003',
    '2b033',
    ' ; ;a',
    'ESCA Or @2013',
    '+33 (0)4 72 00 00 00',
  ];
  const text = fc.oneof(
    fc.constantFrom(...samples),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(fc.constantFrom(...samples, '1', '0', ' ', ',', '.', ';', '@', '/', '\u0301', '\u200D', 'É'), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  );

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROW_FIELDS),
        text,
        fc.constantFrom('69', '974', 'x', ''),
        (field, value, department) => {
          const row = { department, [field]: value };
          const once = normalizeValues(row, context).values;
          const twice = normalizeValues(once, context);
          expect(twice.values).toEqual(once);
          expect(twice.corrections).toEqual([]);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});
