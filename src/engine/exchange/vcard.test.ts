import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Organization } from '#domain/organization.ts';
import { toVcard, type VcardContext, vcardFileName } from './vcard.ts';

const organization: Organization = {
  id: 'polymeris',
  formerIds: [],
  name: 'Polymeris',
  aliases: [],
  status: 'active',
  kinds: ['pole'],
  sectors: ['plastics'],
  summary: {},
  address: { street: '180 rue Pierre et Marie Curie', postalCode: '01100', city: 'Bellignat' },
  location: { lng: 5.62, lat: 46.24, precision: 'street', provider: 'source', score: 1 },
  territory: {},
  serves: [],
  labels: [],
  partners: [],
  sources: [{ url: 'https://example.org/', date: '2024-05' }],
  unverifiedFields: [],
  website: 'https://polymeris.example/a,b',
  email: 'contact@polymeris.example',
  phone: '+33474121923',
};
const context: VcardContext = {
  edition: '2026-11-22',
  categories: ['Pôle', 'Plasturgie, composites'],
  note: 'Source : example.org, mai 2024',
  country: 'France',
};
const unfold = (text: string) => text.replaceAll('\r\n ', '');
const linesOf = (text: string) => unfold(text).split('\r\n');

describe('toVcard', () => {
  it('writes what is known, in order, each line ended by CRLF', () => {
    expect(linesOf(toVcard(organization, context))).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Polymeris',
      'N:;;;;',
      'ORG:Polymeris',
      'TEL;TYPE=WORK,VOICE:+33474121923',
      'EMAIL;TYPE=INTERNET:contact@polymeris.example',
      'URL:https://polymeris.example/a,b',
      'ADR;TYPE=WORK:;;180 rue Pierre et Marie Curie;Bellignat;;01100;France',
      'GEO:46.240000;5.620000',
      'CATEGORIES:Pôle,Plasturgie\\, composites',
      'NOTE:Source : example.org\\, mai 2024',
      'REV:2026-11-22T00:00:00Z',
      'X-ABShowAs:COMPANY',
      'END:VCARD',
      '',
    ]);
  });

  it('leaves out what is unknown rather than writing it empty', () => {
    const { website: _site, email: _email, phone: _phone, ...rest } = organization;
    const bare = { ...rest, address: {}, location: null };
    const text = toVcard(bare, { ...context, categories: [] });
    expect(text).not.toMatch(/^(TEL|EMAIL|URL|ADR|GEO|CATEGORIES)/m);
  });

  it.each(['municipality', 'locality'] as const)('gives no position at the precision %s', (precision) => {
    const location = { lng: 5.6, lat: 46.2, precision, provider: 'gazetteer', score: 1 };
    expect(toVcard({ ...organization, location }, context)).not.toContain('GEO');
  });

  it('escapes what the format reserves', () => {
    const name = 'A, B; C \\ D\nE\r\nF';
    expect(linesOf(toVcard({ ...organization, name }, context))).toContain('FN:A\\, B\\; C \\\\ D\\nE\\nF');
  });

  it('never writes a line over 75 octets, and unfolds to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (note) => {
        const text = toVcard(organization, { ...context, note });
        const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
        expect(Math.max(...octets)).toBeLessThanOrEqual(75);
        expect(text).not.toContain('�');
        const written = linesOf(text).find((line) => line.startsWith('NOTE:'));
        const read = written?.slice(5).replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char));
        expect(read).toBe(note.replace(/\r\n|\r/g, '\n'));
      }),
    );
  });
});

it('names the file after the organisation', () => {
  expect(vcardFileName(organization)).toBe('polymeris.vcf');
});
