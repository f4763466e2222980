/** The cooperations as a file that says what it holds, of when and from whom. */
import { commentLine, type ExportSource, sourceText } from '../coverage/export.ts';
import { csvLine } from '../exchange/csv-cell.ts';
import type { Cooperation, NetworkNode } from './graph.ts';

export interface NetworkAbout {
  /** Name of the publication. */
  name: string;
  edition: string;
  sources: readonly ExportSource[];
  /** The query string of the view; empty when all is in it. */
  filters: string;
  /** Sentences that say what is counted, in the language of the reader. */
  notes: readonly string[];
}

const COLUMNS = [
  'from_id',
  'from_name',
  'from_kinds',
  'from_territory',
  'to_id',
  'to_name',
  'to_kinds',
  'to_territory',
  'since',
  'common_sectors',
  'distance_km',
];

/** UTF-8 CSV with commas; an empty cell is unknown. Names that a spreadsheet would run as a formula get an apostrophe. */
export function networkCsv(cooperations: readonly Cooperation[], about: NetworkAbout): string {
  const { name, edition, filters, notes, sources } = about;
  const header = [`${name}, ${edition}`, ...(filters === '' ? [] : [filters]), ...notes];
  return [
    ...[...header, ...sources.map((source) => `source: ${sourceText(source)}`)].map(commentLine),
    COLUMNS.join(','),
    ...cooperations.map(lineOf),
    '',
  ].join('\n');
}

function lineOf({ from, to, since, sectors, distanceKm }: Cooperation): string {
  const distance = distanceKm === undefined ? null : Math.round(distanceKm * 10) / 10;
  return csvLine([...endCells(from), ...endCells(to), since ?? null, sectors.join(';') || null, distance]);
}

function endCells({ organization, name }: NetworkNode): (string | null)[] {
  if (organization === undefined) return [null, name, null, null];
  const { id, kinds, territory } = organization;
  return [id, name, kinds.join(';'), territory.department ?? territory.region ?? null];
}
