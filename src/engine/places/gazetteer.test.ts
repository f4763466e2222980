import { describe, expect, it } from 'vitest';
import { COMMUNES, DEPARTMENTS, FORMER, REGIONS } from './fixtures.ts';
import { createGazetteer, type PlaceQuery } from './gazetteer.ts';

const gazetteer = createGazetteer(COMMUNES, FORMER, DEPARTMENTS, REGIONS);

function codeOf(query: PlaceQuery): string {
  const answer = gazetteer.resolveCommune(query);
  return answer.ok ? `${answer.commune.code} ${answer.via}` : answer.reason;
}

describe('resolveCommune', () => {
  it.each<[string, PlaceQuery, string]>([
    ['a plain name', { name: 'Oyonnax' }, '01283 name'],
    ['St for Saint, without accents', { name: 'st etienne' }, '42218 name'],
    ['a name with CEDEX', { name: 'LYON CEDEX 09', department: '69' }, '69123 name'],
    ['an arrondissement', { name: 'Paris 13e' }, '75113 arrondissement'],
    ['an arrondissement in full', { name: 'Lyon 3ème arrondissement' }, '69383 arrondissement'],
    ['an arrondissement with a zero', { name: 'Marseille 08' }, '13208 arrondissement'],
    [
      'a city with the code of an arrondissement',
      { name: 'Paris', postalCode: '75013' },
      '75113 arrondissement',
    ],
    ['a postal code that one place has', { postalCode: '69003' }, '69383 arrondissement'],
    ['a former commune', { name: 'Veyziat' }, '01283 former-name'],
    ['a merged commune', { name: 'Courcouronnes', region: '11' }, '91228 former-name'],
    ['an INSEE code against the name', { name: 'Lyon', communeCode: '01283' }, '01283 code'],
    ['a former INSEE code without a name', { communeCode: '01055' }, '01283 code'],
    ['a homonym with its department', { name: 'Saint-Denis', department: 'D93' }, '93066 name'],
    [
      'a homonym with the name of its department',
      { name: 'St-Denis', department: 'La Réunion' },
      '97411 name',
    ],
    ['a homonym with its postal code', { name: 'Saint Denis', postalCode: '97400' }, '97411 name'],
    ['a homonym with its region', { name: 'Saint Denis', region: 'Île-de-France' }, '93066 name'],
    ['a CEDEX code of the right department', { name: 'Marseille', postalCode: '13382' }, '13055 name'],
  ])('reads %s', (_, query, expected) => {
    expect(codeOf(query)).toBe(expected);
  });

  it.each<[string, PlaceQuery, string]>([
    ['a homonym alone', { name: 'Saint-Denis' }, 'ambiguous'],
    ['a postal code of several communes', { postalCode: '01100' }, 'ambiguous'],
    ['a name of another department', { name: 'Lyon', department: '75' }, 'contradiction'],
    ['a postal code of another commune', { name: 'Lyon', postalCode: '01100' }, 'contradiction'],
    ['an INSEE code of another department', { communeCode: '01283', department: '69' }, 'contradiction'],
    [
      'an unknown name, even with a clear postal code',
      { name: 'Plastics Vallée', postalCode: '01000' },
      'unknown',
    ],
    ['an unknown INSEE code', { name: 'Lyon', communeCode: '99999' }, 'unknown'],
    ['only a department', { department: '69' }, 'unknown'],
    ['punctuation', { name: ' - ' }, 'unknown'],
  ])('refuses to guess from %s', (_, query, expected) => {
    expect(codeOf(query)).toBe(expected);
  });

  it('hints at the communes that were possible', () => {
    const homonym = gazetteer.resolveCommune({ name: 'Saint-Denis' });
    expect(homonym.ok || homonym.candidates.map((commune) => commune.code)).toEqual([
      '11339',
      '93066',
      '97411',
    ]);
    const unknown = gazetteer.resolveCommune({ name: 'Plastics Vallée', postalCode: '01000' });
    expect(unknown.ok || unknown.candidates.map((commune) => commune.name)).toEqual(['Bourg-en-Bresse']);
  });
});
