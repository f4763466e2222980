import { expect, test } from 'vitest';
import { decodeOrganization, encodeFind } from './organization-view.ts';

test('an id is a slug, anything else is none', () => {
  expect(decodeOrganization('?id=Polymeris')).toEqual({ id: 'polymeris', find: '' });
  for (const broken of [
    '',
    '?id=',
    '?id=<script>',
    '?id=../x',
    '?id=%E0%A4%A',
    `?find=x&id=${'-'.repeat(300)}`,
  ]) {
    expect(decodeOrganization(broken).id, broken).toBeUndefined();
  }
});

test('the words of the field are kept in the address, cut where they are too long', () => {
  expect(encodeFind('cosmétique & Cie')).toBe('?find=cosm%C3%A9tique+%26+Cie');
  expect(decodeOrganization(encodeFind('cosmétique & Cie')).find).toBe('cosmétique & Cie');
  expect(decodeOrganization(`?find=${'a'.repeat(500)}`).find).toHaveLength(80);
  expect(encodeFind('')).toBe('');
});
