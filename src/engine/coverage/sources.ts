/** Where the inhabitants and the centres of the communes come from, beside the sources of the directory. */
import type { Manifest } from '#domain/artefacts.ts';
import type { ExportLanguage, ExportSource } from './export.ts';

/** Everything that the figures are made from, as an export must credit it. */
export function coverageSources(
  { sources, territorySources = [] }: Pick<Manifest, 'sources' | 'territorySources'>,
  language: ExportLanguage,
): ExportSource[] {
  const own = sources.map(({ publisher, licence, date }): ExportSource => {
    return date === undefined ? { publisher, licence } : { publisher, licence, date };
  });
  const territories = territorySources.map(({ publisher, licence, date }): ExportSource => {
    const name = publisher[language] ?? Object.values(publisher)[0] ?? '';
    return { publisher: name, licence, ...(date !== undefined && { date }) };
  });
  return [...own, ...territories];
}
