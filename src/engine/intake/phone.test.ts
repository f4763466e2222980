import { describe, expect, it } from 'vitest';
import { parsePhone } from './phone.ts';

describe('parsePhone', () => {
  it.each([
    ['04 88 91 94 65', '13', '+33488919465'],
    ['04.88.91.94.65', undefined, '+33488919465'],
    ['+33 (0)4 88 91 94 65', undefined, '+33488919465'],
    ['0594 30 21 36', '973', '+594594302136'],
    ['0262 92 24 00', '974', '+262262922400'],
  ])('reads %j in department %s as %s', (text, department, expected) => {
    expect(parsePhone(text, department)?.e164).toBe(expected);
  });

  it('tells a mobile number, which the directory refuses', () => {
    expect(parsePhone('06 39 98 00 00')?.isMobile).toBe(true);
    expect(parsePhone('04 88 91 94 65')?.isMobile).toBe(false);
  });

  it.each(['', 'standard', '12 34', '04 88 91 94 6'])('refuses %j', (text) => {
    expect(parsePhone(text)).toBeUndefined();
  });
});
