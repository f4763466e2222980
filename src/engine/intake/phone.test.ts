import { describe, expect, it } from 'vitest';
import { parsePhone } from './phone.ts';

describe('parsePhone', () => {
  it.each([
    ['04 88 91 94 65', '13', '+33488919465'],
    ['04.88.91.94.65', undefined, '+33488919465'],
    ['+33 (0)4 88 91 94 65', undefined, '+33488919465'],
    ['0033 4 88 91 94 65', undefined, '+33488919465'],
    ['Tél. : 04-88-91-94-65', undefined, '+33488919465'],
    ['0594 30 21 36', '973', '+594594302136'],
    ['0594 30 21 36', '75', '+594594302136'],
    ['0262 92 24 00', '974', '+262262922400'],
    ['0590 38 00 00', '971', '+590590380000'],
    ['+687 27 00 00', '988', '+687270000'],
    ['+41 22 917 00 00', '01', '+41229170000'],
    ['+33488919465', '974', '+33488919465'],
  ])('reads %j in department %s as %s', (text, department, expected) => {
    expect(parsePhone(text, department)?.e164).toBe(expected);
  });

  it.each([
    ['06 39 98 00 00', undefined],
    ['07 00 00 00 00', '69'],
    ['+33 6 39 98 00 00', '974'],
    ['0692 00 00 00', '974'],
    ['0690 00 00 00', '971'],
    ['0694 20 00 00', '973'],
  ])('tells a mobile number, which the directory refuses: %j in %s', (text, department) => {
    expect(parsePhone(text, department)?.isMobile).toBe(true);
  });

  it('takes no line on a desk for a mobile number', () => {
    for (const text of ['04 88 91 94 65', '0594 30 21 36', '+41 22 917 00 00', '0800 000 000'])
      expect(parsePhone(text)?.isMobile, text).not.toBe(true);
  });

  it.each(['', 'standard', '12 34', '04 88 91 94 6', '04 88 91 94 65 66', '04 88 91 94 65 / 04 88 91 94 66'])(
    'refuses %j',
    (text) => {
      expect(parsePhone(text)).toBeUndefined();
    },
  );
});
