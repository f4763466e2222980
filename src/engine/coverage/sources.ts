/** Where the inhabitants and the centres of the communes come from, beside the sources of the directory. */
import type { Manifest } from '#domain/artefacts.ts';
import type { ExportLanguage, ExportSource } from './export.ts';

type Publishers = Readonly<Record<ExportLanguage, string>>;

const TERRITORY_SOURCES: readonly (Omit<ExportSource, 'publisher'> & { publisher: Publishers })[] = [
  {
    publisher: {
      fr: 'INSEE et Etalab, code officiel géographique et populations',
      en: 'INSEE and Etalab, code officiel géographique and populations',
    },
    licence: 'Licence Ouverte 2.0',
    date: '2026',
  },
  {
    publisher: {
      fr: 'IGN ADMIN EXPRESS, emprises des communes',
      en: 'IGN ADMIN EXPRESS, boxes of the communes',
    },
    licence: 'Licence Ouverte 2.0',
  },
  {
    publisher: { fr: 'GeoNames, centres des villes', en: 'GeoNames, centres of towns' },
    licence: 'CC BY 4.0',
  },
];

/** Everything that the figures are made from, as an export must credit it. */
export function coverageSources(
  { sources }: Pick<Manifest, 'sources'>,
  language: ExportLanguage,
): ExportSource[] {
  const own = sources.map(({ publisher, licence, date }): ExportSource => {
    return date === undefined ? { publisher, licence } : { publisher, licence, date };
  });
  return [
    ...own,
    ...TERRITORY_SOURCES.map((source) => ({ ...source, publisher: source.publisher[language] })),
  ];
}
