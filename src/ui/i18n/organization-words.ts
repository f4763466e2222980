import type { Language } from '#domain/language.ts';
import type { Catalogue } from './catalogue.ts';
import { loadLaterWords } from './later-words.ts';

/** Adds the words of the pages of organisations to those of the detail, which they show. */
export async function loadOrganizationWords(language: Language): Promise<Catalogue> {
  const [own, all] = await Promise.all([
    language === 'fr'
      ? import('./fr-organization.ts').then(({ frOrganization }) => frOrganization)
      : import('./en-organization.ts').then(({ enOrganization }) => enOrganization),
    loadLaterWords(language),
  ]);
  return Object.assign(all, own);
}
