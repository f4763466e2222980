import { describe, expect, it } from 'vitest';
import { smallVocabulary, soundRow } from './fixtures.ts';
import { isNominativeEmail } from './personal-data.ts';
import { validateRow } from './validate-row.ts';

describe('isNominativeEmail', () => {
  it.each([
    'camille.exemplaire@test.fr',
    'c.exemplaire@test.fr',
    'marie-claude.exemplaire@test.fr',
    'camille_exemplaire@test.fr',
    'camille.exemplaire-autre@test.fr',
    'camille.de.exemplaire@test.fr',
    'camille.exemplaire2@test.fr',
    'zoé.exemplaire@test.fr',
    'camille.exemplaire1984@test.fr',
    'camille.exemplaire+annuaire@test.fr',
    'camille.d’exemplaire@test.fr',
    'exemplaire.c@test.fr',
    'c-exemplaire@test.fr',
    'c_exemplaire@test.fr',
  ])('sees a person in %s', (email) => {
    expect(isNominativeEmail(email, 'Pôle Montagne')).toBe(true);
  });

  it.each([
    'contact@test.fr',
    'accueil.lyon@test.fr',
    'cluster.montagne@test.fr',
    'le.montagne@test.fr',
    'bureau_lyon@test.fr',
    'vallee.numerique@vallee-numerique.fr',
    'info69@test.fr',
    'contact.2024@test.fr',
    'developpement.eco@test.fr',
    'haute-vallee@test.fr',
    'e-services@test.fr',
    'contact+annuaire@test.fr',
  ])('sees a function in %s', (email) => {
    expect(isNominativeEmail(email, 'Pôle Montagne')).toBe(false);
  });
});

describe('a row', () => {
  const verdict = (values: Record<string, string>, allowed?: (id: string, contact: string) => boolean) => {
    const base = { ...soundRow, id: 'pole-montagne', name: 'Pôle Montagne' };
    const context = { vocabulary: smallVocabulary, edition: '2026-11-22', allowed };
    return validateRow({ ...base, ...values }, context)
      .problems.filter(({ code }) => code === 'email.nominative' || code === 'phone.mobile')
      .map(({ code, field, value }) => `${code} ${field} ${value}`);
  };

  it.each([
    ['summary.fr', 'Écrire à Camille.Exemplaire@test.fr.', 'email.nominative', 'camille.exemplaire@test.fr'],
    ['summary.en', 'Call +33 6 39 98 00 00 first', 'phone.mobile', '+33 6 39 98 00 00'],
    ['aliases', 'PM;07.00.00.00.00', 'phone.mobile', '07.00.00.00.00'],
    ['street', '1 rue de l’Exemple, tél. 0639980000', 'phone.mobile', '0639980000'],
    ['name', 'Pôle camille.exemplaire@test.fr', 'email.nominative', 'camille.exemplaire@test.fr'],
    ['partners', 'Cluster (0033 6 39 98 00 00)', 'phone.mobile', '0033 6 39 98 00 00'],
  ])('shows no contact of a person in %s: %s', (field, text, code, value) => {
    expect(verdict({ [field]: text })).toEqual([`${code} ${field} ${value}`]);
  });

  it.each([
    ['summary.fr', 'Écrire à contact@test.fr ou au 04 72 00 00 00, SIRET 732 829 320 00074'],
    ['summary.en', 'Founded 2006, 600 members, 06 departments, @polemontagne'],
    ['name', 'Pôle 3.14159265358979'],
  ])('keeps %s as it is: %s', (field, text) => {
    expect(verdict({ [field]: text })).toEqual([]);
  });

  it.each([
    ['0690001234', 'Guadeloupe'],
    ['0694201234', 'Guyane'],
    ['0696201234', 'Martinique'],
    ['0692123456', 'La Réunion'],
    ['0639123456', 'Mayotte'],
    ['+590690001234', 'Guadeloupe'],
    ['+594694201234', 'Guyane'],
    ['+596696201234', 'Martinique'],
    ['+262692123456', 'La Réunion'],
    ['+262639123456', 'Mayotte'],
    ['+687751234', 'Nouvelle-Calédonie'],
    ['+68987123456', 'Polynésie française'],
    ['+508551234', 'Saint-Pierre-et-Miquelon'],
  ])('shows no mobile telephone %s (%s)', (phone) => {
    expect(verdict({ phone })).toEqual([`phone.mobile phone ${phone}`]);
  });

  it('shows what the publication allows, for that row alone', () => {
    const allowed = (id: string, contact: string) =>
      id === 'pole-montagne' && ['+33639980000', 'val.exemplaire@test.fr'].includes(contact);
    const values = {
      phone: '+33639980000',
      email: 'val.exemplaire@test.fr',
      'summary.fr': 'Tél. 06 39 98 00 00',
    };
    expect(verdict(values, allowed)).toEqual([]);
    expect(verdict({ ...values, id: 'autre' }, allowed)).toHaveLength(3);
  });
});
