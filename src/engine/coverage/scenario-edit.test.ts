import { describe, expect, test } from 'vitest';
import { decodeScenario, encodeScenario, MAX_CHANGES } from './scenario.ts';
import { addChange } from './scenario-edit.ts';

const added = (scenario: string, change: string) => {
  const [one] = decodeScenario(change);
  if (one === undefined) throw new Error(`expected a change, found ${change}`);
  const result = addChange(decodeScenario(scenario), one);
  return result.ok ? encodeScenario(result.scenario) : result.problem;
};

describe('a change more', () => {
  test('stands after the others', () => {
    expect(added('', '-h7')).toBe('-h7');
    expect(added('-h7', '~polymeris@C01283')).toBe('-h7,~polymeris@C01283');
  });

  test('may open a second body like the first', () => {
    expect(added('+incubator@C01283', '+incubator@C01283')).toBe('+incubator@C01283,+incubator@C01283');
  });

  test('to an organisation takes the place of its move', () => {
    expect(added('~h7@C01283,-polymeris', '~h7@C69123')).toBe('-polymeris,~h7@C69123');
    expect(added('~h7@C01283', '-h7')).toBe('-h7');
  });

  test('is refused when it is supposed already, or when the organisation is closed', () => {
    expect(added('-h7', '-h7')).toBe('same');
    expect(added('~h7@C01283', '~h7@C01283')).toBe('same');
    expect(added('-h7', '~h7@C01283')).toBe('closed');
  });

  test('is refused after twenty, unless it replaces one', () => {
    const full = Array.from({ length: MAX_CHANGES }, (_, n) => `~org-${n}@C01283`).join(',');
    expect(added(full, '-h7')).toBe('full');
    expect(added(full, '+incubator@C01283')).toBe('full');
    expect(added(full, '-org-3')).toMatch(/,-org-3$/);
  });
});
