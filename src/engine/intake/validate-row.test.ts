import { describe, expect, it } from 'vitest';
import type { IssueCode } from '#domain/issue.ts';
import { organizationSchema } from '#domain/organization.ts';
import type { RowField } from '#domain/source-card.ts';
import { problemsOf, soundRow, smallVocabulary as vocabulary } from './fixtures.ts';
import { validateRow } from './validate-row.ts';

type Case = [code: IssueCode, field: RowField, value: string | undefined];
const long = (length: number) => 'a'.repeat(length);

describe('a value that is wrong', () => {
  it.each<Case>([
    ['id.missing', 'id', undefined],
    ['id.format', 'id', 'Pôle S2E2'],
    ['id.format', 'id', 'pole--s2e2'],
    ['id.format', 'formerIds', 'Ancien nom'],
    ['name.missing', 'name', undefined],
    ['text.control-character', 'name', 'Exe\u0007mple'],
    ['text.control-character', 'summary.fr', 'Une\u0085phrase'],
    ['text.encoding', 'name', 'PÃ´le'],
    ['text.encoding', 'name', 'LycÃ©e Ã Lyon'],
    ['text.encoding', 'name', 'Lâ€™Ouvroir'],
    ['text.encoding', 'name', 'P\uFFFDle'],
    ['text.encoding', 'name', 'P\uD83Cle'],
    ['text.too-long', 'name', long(201)],
    ['text.too-long', 'id', long(101)],
    ['text.too-long', 'summary.fr', long(2001)],
    ['kind.missing', 'kinds', undefined],
    ['kind.unknown', 'kinds', 'clusters'],
    ['sector.missing', 'sectors', undefined],
    ['sector.unknown', 'sectors', 'agro'],
    ['label.unknown', 'labels', 'esca-platine'],
    ['label.format', 'labels', 'esca-gold@l’an 2013'],
    ['label.format', 'labels', 'esca-gold@2016..2013'],
    ['label.format', 'labels', 'esca-gold@2013-05..2013-02'],
    ['label.format', 'labels', 'esca-gold@2013-02-31'],
    ['label.format', 'labels', 'esca-gold@2013@2016'],
    ['label.format', 'labels', '@2013'],
    ['list.repeated', 'sectors', 'digital;digital'],
    ['summary.missing', 'summary.fr', undefined],
    ['website.format', 'website', 'javascript:alert(1)'],
    ['website.format', 'website', 'ftp://exemple.fr'],
    ['website.format', 'website', 'https://exemple'],
    ['website.format', 'website', 'https://exemple.'],
    ['website.format', 'website', 'https://nom:passe@exemple.fr'],
    ['website.format', 'website', 'https://exem ple.fr'],
    ['email.format', 'email', 'contact'],
    ['email.format', 'email', 'contact@exemple'],
    ['email.format', 'email', 'contact@exemple.f'],
    ['email.format', 'email', 'contact@exemple.fr?subject=x'],
    ['email.format', 'email', 'contact@exemple.fr,info@exemple.fr'],
    ['email.nominative', 'email', 'camille.exemplaire@test.fr'],
    ['phone.format', 'phone', '04 72 00'],
    ['phone.format', 'phone', 'standard'],
    ['phone.mobile', 'phone', '+33639980000'],
    ['postal-code.format', 'postalCode', '690033'],
    ['postal-code.format', 'postalCode', '00100'],
    ['commune-code.format', 'communeCode', '2C004'],
    ['department.unknown', 'department', '96'],
    ['region.unknown', 'region', 'Rhône-Alpes'],
    ['territory.unknown', 'serves', 'R99'],
    ['territory.unknown', 'serves', 'C69999'],
    ['coordinates.format', 'lng', '4.8'],
    ['coordinates.format', 'lat', '45.7'],
    ['number.format', 'members', '-3'],
    ['number.format', 'members', '30 entreprises'],
    ['year.format', 'founded', '1499'],
    ['year.format', 'founded', '2027'],
    ['year.format', 'founded', 'MMXVI'],
    ['date.format', 'sourceDate', '2024-02-31'],
    ['date.format', 'sourceDate', '2024-13'],
    ['date.future', 'sourceDate', '2027'],
    ['date.future', 'sourceDate', '2026-11-23'],
    ['source-url.missing', 'sourceUrl', undefined],
    ['source-url.format', 'sourceUrl', 'le site'],
    ['source-url.format', 'sourceUrl', 'javascript:alert(1)'],
    ['unverified-field.unknown', 'unverified', 'colour'],
    ['status.format', 'status', 'fermé'],
    ['status.format', 'status', 'merged'],
    ['partner.format', 'partners', 'Polepharma@autrefois'],
    ['partner.format', 'partners', '@2017'],
  ])('is reported as %s: %s %j', (code, field, value) => {
    const problem = problemsOf({ [field]: value }).find((found) => found.code === code);
    expect(problem).toMatchObject({ code, field, expected: expect.stringMatching(/\S/) });
  });

  it('reports coordinates out of range, in words and exchanged', () => {
    const codesOf = (lng: string, lat: string) => problemsOf({ lng, lat }).map(({ code }) => code);
    expect(codesOf('200', '45')).toEqual(['coordinates.format']);
    expect(codesOf('est', 'nord')).toEqual(['coordinates.format']);
    expect(codesOf('0x10', '45')).toEqual(['coordinates.format']);
    expect(codesOf('45.7', '4.8')).toEqual(['coordinates.swapped']);
    expect(codesOf('55.5', '-21.1')).toEqual([]);
    expect(codesOf('45.2', '-12.8')).toEqual([]);
  });

  it('reports a region that its department is not in', () => {
    expect(problemsOf({ department: 'D69', region: 'R94' })).toMatchObject([
      { code: 'region.contradicts-department', expected: 'R84, the region of department D69' },
    ]);
  });

  it('reports every problem of the row at once', () => {
    const codes = problemsOf({ sectors: 'agro', email: 'contact', founded: 'x', status: 'x' }).map(
      ({ code }) => code,
    );
    expect(codes.sort()).toEqual(['email.format', 'sector.unknown', 'status.format', 'year.format']);
  });

  it('proposes what was meant', () => {
    const hintOf = (field: RowField, value: string) => problemsOf({ [field]: value })[0]?.hint;
    expect(hintOf('sectors', 'agro')).toBe('did you mean "agri-food"?');
    expect(hintOf('kinds', 'incubateurs')).toBe('did you mean "incubator"?');
    expect(hintOf('region', 'Auvergne Rone Alpes')).toBe('did you mean "R84"?');
    expect(hintOf('id', 'Pôle S2E2')).toBe('use "pole-s2e2"');
    expect(hintOf('unverified', 'adress.city')).toBe('did you mean "address.city"?');
    expect(hintOf('sectors', 'zzzzzz')).toBeUndefined();
  });
});

describe('a value that is right', () => {
  it.each<[RowField, string]>([
    ['name', 'AVÃO'],
    ['name', 'Œuvre 🌊 「例」'],
    ['labels', 'esca-gold;esca-gold@2013..;esca-gold@..2016;esca-gold@2013..2013-05'],
    ['email', 'contact@exemple.fr'],
    ['email', 'contact.lyon@exemple.co.uk'],
    ['phone', '+33472000000'],
    ['postalCode', '01100'],
    ['communeCode', '2A004'],
    ['department', 'D2A'],
    ['serves', 'R84;D69;E200046977;C69123;FR'],
    ['sourceDate', '2026'],
    ['sourceDate', '2026-11-22'],
    ['sourceUrl', 'https://exemple.fr/a;github:owner/repository/path'],
    ['unverified', 'website;address.city'],
    ['status', 'merged:autre'],
    ['status', 'closed'],
    ['partners', 'polepharma@2017;Un autre'],
    ['founded', '1500'],
    ['members', '0'],
    ['formerIds', 'ancien-nom'],
  ])('passes: %s %j', (field, value) => {
    expect(problemsOf({ [field]: value })).toEqual([]);
  });
});

describe('validateRow', () => {
  const context = { vocabulary, edition: '2026-11-22' };

  it.each(['id', 'name', 'kinds', 'sourceUrl'] as const)(
    'makes no organisation of a row without %s',
    (field) => {
      const { [field]: _, ...values } = soundRow;
      expect(validateRow(values, context).draft).toBeUndefined();
    },
  );

  it('leaves a wrong value out and keeps the others', () => {
    const values = {
      ...soundRow,
      sectors: 'digital;agro',
      website: 'x',
      phone: '+33472000000',
      founded: '2016',
    };
    const organization = validateRow(values, context).draft?.organization;
    expect(organization).toMatchObject({ sectors: ['digital'], phone: '+33472000000', founded: 2016 });
    expect(organization).not.toHaveProperty('website');
  });

  it('gives what the published schema accepts', () => {
    const values = { ...soundRow, acronym: 'EX', labels: 'esca-gold@2013', partners: 'a@2017', members: '3' };
    const organization = validateRow(values, context).draft?.organization;
    expect(organizationSchema.safeParse(organization).error).toBeUndefined();
  });

  it('dates the first source only', () => {
    const values = { ...soundRow, sourceUrl: 'https://a.fr;https://b.fr', sourceDate: '2024-05' };
    expect(validateRow(values, context).draft?.organization.sources).toEqual([
      { url: 'https://a.fr', date: '2024-05' },
      { url: 'https://b.fr' },
    ]);
  });
});
