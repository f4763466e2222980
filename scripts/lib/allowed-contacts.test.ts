import { describe, expect, it } from 'vitest';
import { allowancesSchema, createAllowedContacts } from './allowed-contacts.ts';

const allowance = {
  organization: 'pole-montagne',
  value: 'val.exemplaire@test.fr',
  reason: 'Name of the valley, not of a person',
};

describe('createAllowedContacts', () => {
  it('allows a contact for its own organisation alone, and says which are of no use', () => {
    const other = { ...allowance, value: '+33612345678' };
    const { allows, unused } = createAllowedContacts([allowance, other]);
    expect(allows('pole-montagne', 'val.exemplaire@test.fr')).toBe(true);
    expect(allows('autre-pole', 'val.exemplaire@test.fr')).toBe(false);
    expect(allows('pole-montagne', 'camille.exemplaire@test.fr')).toBe(false);
    expect(unused()).toEqual([other]);
  });
});

describe('allowancesSchema', () => {
  it.each([
    [{ ...allowance, reason: 'ok' }],
    [{ ...allowance, value: '06 12 34 56 78' }],
    [{ ...allowance, value: 'Val.Exemplaire@test.fr' }],
    [{ ...allowance, organization: 'Pôle' }],
    [{ ...allowance, all: true }],
  ])('refuses %j', (one) => {
    expect(allowancesSchema.safeParse([one]).success).toBe(false);
  });

  it('takes a mailbox or a number with its reason', () => {
    expect(allowancesSchema.safeParse([allowance, { ...allowance, value: '+262692123456' }]).success).toBe(
      true,
    );
  });
});
