/** Where the inhabitants and the centres of the communes come from, beside the sources of the directory. */
import type { Manifest } from '#domain/artefacts.ts';
import type { ExportSource } from '#engine/coverage/export.ts';

const TERRITORY_SOURCES: readonly ExportSource[] = [
  {
    publisher: 'INSEE and Etalab, code officiel géographique and populations',
    licence: 'Licence Ouverte 2.0',
    date: '2026',
  },
  { publisher: 'IGN ADMIN EXPRESS, boxes of the communes', licence: 'Licence Ouverte 2.0' },
  { publisher: 'GeoNames, centres of towns', licence: 'CC BY 4.0' },
];

export function exportSources({ sources }: Pick<Manifest, 'sources'>): ExportSource[] {
  const own = sources.map(({ publisher, licence, date }): ExportSource => {
    return date === undefined ? { publisher, licence } : { publisher, licence, date };
  });
  return [...own, ...TERRITORY_SOURCES];
}
