import type { Translator } from '../../i18n/translate.ts';
import type { BasemapLanguage } from './types.ts';

const PUBLIC_DOMAIN: Readonly<Record<BasemapLanguage, string>> = {
  fr: 'domaine public',
  en: 'public domain',
};

/**
 * The credit that a map must show, as plain text: that of the publication's own basemap, else of the embedded one, of which
 * details are in `public/basemap/ATTRIBUTION.md`.
 */
export function basemapCredits({
  language,
  publication,
}: Pick<Translator, 'language' | 'publication'>): string {
  return publication.basemapCredit ?? basemapAttribution(language);
}

/** Of the embedded basemap. */
export function basemapAttribution(language: BasemapLanguage): string {
  return `Natural Earth (${PUBLIC_DOMAIN[language]}) · COG INSEE/Etalab, IGN ADMIN EXPRESS (Licence Ouverte 2.0) · GeoNames (CC BY 4.0)`;
}
