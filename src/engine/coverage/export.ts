/** A coverage table as text that can be defended: each file says what it counts, of when, from whom, and what it leaves out. */
import { csvLine } from '../exchange/csv-cell.ts';
import type { Filters } from '../search/types.ts';
import type { CoverageTable, LeftOut, TerritoryFigures } from './coverage.ts';
import { MEASURE_INFO, type Measure, measureValue } from './measures.ts';

export interface ExportSource {
  publisher: string;
  licence: string;
  date?: string;
}

/** What stands in the header of an export. */
export interface ExportAbout {
  /** Name of the publication. */
  name: string;
  /** Date of the edition, `YYYY-MM-DD`. */
  edition: string;
  sources: readonly ExportSource[];
  filters: Filters;
  radiusKm: number;
  /** As the URL writes it; empty when nothing is hypothetical. */
  scenario: string;
}

export type ExportLanguage = 'fr' | 'en';

/** The filters that are set, by list; nothing for those that let everyone through. */
export function chosenFilters(filters: Filters): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(filters).filter(([, ids]) => ids.length > 0));
}

/** Definition of a measure with its radius written out. */
export function definitionOf(measure: Measure, radiusKm: number, language: ExportLanguage): string {
  return MEASURE_INFO[measure].definition[language].replace('{r}', String(radiusKm));
}

/** Name of the column of a measure: `access_30km`, `mean_distance`. */
export function columnOf(measure: Measure, radiusKm: number): string {
  const name = measure.replaceAll('-', '_');
  return MEASURE_INFO[measure].needsRadius ? `${name}_${radiusKm}km` : name;
}

/** What the figures leave out, one sentence each; those that leave nothing out are not said. */
export function leftOutSentences(leftOut: LeftOut, language: ExportLanguage): string[] {
  const { organizations, withoutPoint, withoutTerritory, communesWithoutPopulation } = leftOut;
  const fr = language === 'fr';
  const sentences: [number, string][] = [
    [
      withoutPoint,
      fr
        ? `${withoutPoint} organismes sur ${organizations} sans point : comptés là où leur territoire est connu, dans aucune distance`
        : `${withoutPoint} of ${organizations} organisations without a point: counted where their territory is known, in no distance`,
    ],
    [
      withoutTerritory,
      fr
        ? `${withoutTerritory} organismes sur ${organizations} sans territoire connu à ce niveau : dans aucune ligne`
        : `${withoutTerritory} of ${organizations} organisations without a known territory of this level: in no row`,
    ],
    [
      communesWithoutPopulation,
      fr
        ? `${communesWithoutPopulation} communes sans population connue : dans aucun accès, distance ou zone blanche`
        : `${communesWithoutPopulation} communes without a known population: in no access, distance or white zone`,
    ],
    [
      leftOut.communesOutside,
      fr
        ? `${leftOut.communesOutside} communes (${leftOut.populationOutside} habitants) hors de tout territoire de ce niveau : dans aucune ligne`
        : `${leftOut.communesOutside} communes (${leftOut.populationOutside} inhabitants) in no territory of this level: in no row`,
    ],
  ];
  return sentences.flatMap(([count, sentence]) => (count > 0 ? [sentence] : []));
}

/**
 * UTF-8 CSV with commas: header lines that start with `#`, a line of columns, one line for each territory and one
 * for the country. An empty cell is "no data". Names that a spreadsheet would run as a formula get an apostrophe.
 */
export function coverageCsv(
  table: CoverageTable,
  measures: readonly Measure[],
  about: ExportAbout,
  language: ExportLanguage,
): string {
  const { radiusKm } = about;
  const columns = measures.map((measure) => columnOf(measure, radiusKm));
  const line = (figures: TerritoryFigures) => {
    const values = measures.map((measure) => measureValue(table, figures, measure, radiusKm));
    return csvLine([figures.code, figures.name, figures.population, ...values]);
  };
  const rows = table.level === 'country' ? [] : table.rows;
  return [
    ...headerLines(table.leftOut, measures, about, language).map(commentLine),
    ['code', 'name', 'population', ...columns].join(','),
    ...[...rows, table.country].map(line),
    '',
  ].join('\n');
}

/** What every export says before its figures, without the mark of a comment. */
export function headerLines(
  leftOut: LeftOut,
  measures: readonly Measure[],
  about: ExportAbout,
  language: ExportLanguage,
): string[] {
  const fr = language === 'fr';
  const chosen = Object.entries(chosenFilters(about.filters)).map(
    ([list, ids]) => `${list}=${ids.join('|')}`,
  );
  const colon = fr ? ' : ' : ': ';
  const say = (french: string, english: string, text: string) => (fr ? french : english) + colon + text;
  return [
    `${about.name}, ${fr ? 'édition du' : 'edition of'} ${about.edition}`,
    say('filtres', 'filters', chosen.join('; ') || (fr ? 'aucun' : 'none')),
    ...(about.scenario === ''
      ? []
      : [say('HYPOTHÈSE, pas l’état réel', 'HYPOTHETICAL, not the real state', about.scenario)]),
    ...measures.map((measure) => {
      const { unit } = MEASURE_INFO[measure];
      const definition = definitionOf(measure, about.radiusKm, language);
      return `${columnOf(measure, about.radiusKm)} (${unit[language]})${colon}${definition}`;
    }),
    ...leftOutSentences(leftOut, language).map((text) => say('non compté', 'left out', text)),
    ...about.sources.map((source) => say('source', 'source', sourceText(source))),
  ];
}

export function sourceText({ publisher, licence, date }: ExportSource): string {
  return [publisher, licence, ...(date === undefined ? [] : [date])].join(', ');
}

/** A line of the header, on one line whatever its text. */
export function commentLine(text: string): string {
  // Read as cells, what stands after a separator is not to begin a formula either.
  return `# ${text.replace(/\s+/g, ' ').replace(/([,;][\s"]*)(?=[=+\-@])/g, "$1'")}`;
}
