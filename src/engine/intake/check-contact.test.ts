import { describe, expect, it } from 'vitest';
import { isNominativeEmail } from './check-contact.ts';

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
  ])('sees a function in %s', (email) => {
    expect(isNominativeEmail(email, 'Pôle Montagne')).toBe(false);
  });
});
