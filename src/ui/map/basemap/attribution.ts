import type { BasemapLanguage } from './types.ts';

const PUBLIC_DOMAIN: Readonly<Record<BasemapLanguage, string>> = {
  fr: 'domaine public',
  en: 'public domain',
};

/** The credit that the map must show, as plain text; details are in `public/basemap/ATTRIBUTION.md`. */
export function basemapAttribution(language: BasemapLanguage): string {
  return `Natural Earth (${PUBLIC_DOMAIN[language]}) · COG INSEE/Etalab, IGN ADMIN EXPRESS (Licence Ouverte 2.0) · GeoNames (CC BY 4.0)`;
}
