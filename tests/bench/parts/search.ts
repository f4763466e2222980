/**
 * From the words in the box to the ranked answer with its counts, all communes known; beside plain Fuse.js (texts folded
 * beforehand, token search) and MiniSearch (prefixes, one letter in five may be wrong), which answer with ids and know no place.
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { search } from '#engine/search/search.ts';
import { createSearchIndex } from '#engine/search/search-index.ts';
import { createVocabulary } from '#engine/search/vocabulary.ts';
import { fold } from '#engine/text/fold.ts';
import { formerCommunes, published, recordsOf } from '../published.ts';
import { cpuMsOf } from '../race.ts';
import { type Part, quantile, type Row } from '../row.ts';
import { everyNth, QUERIES } from '../search-queries.ts';

const FIELDS = ['name', 'others', 'city', 'summary'];
const LIMIT = 50;
/** Plain Fuse.js takes seconds for one query of a large directory. */
const QUERIES_OF = { small: 120, quick: 16, large: 16 } as const;
const SMALL = 1000;
const LARGE = 20_000;
/** Asked before the clock runs. */
const WARM_UP = 40;

type Ask = (query: string) => unknown;

function createOurs(records: readonly DirectoryRecord[]): Ask {
  const { taxonomy, territories, epcis, communes, edition } = published;
  const vocabulary = createVocabulary({
    ...{ taxonomy, territories, epcis, communes, records },
    formerCommunes,
  });
  const index = { ...createSearchIndex(records, { taxonomy, territories, edition }), vocabulary };
  return (query) => search(index, query, { limit: LIMIT });
}

function documentsOf(records: readonly DirectoryRecord[]) {
  return records.map(({ name, acronym, aliases, city, summary }, id) => ({
    id,
    name: fold(name),
    others: fold([acronym ?? '', ...(aliases ?? [])].join(' ')),
    city: fold(city ?? ''),
    summary: fold(Object.values(summary).join(' ')),
  }));
}

function createRivals(records: readonly DirectoryRecord[]): Readonly<Record<string, Ask>> {
  const documents = documentsOf(records);
  const fuse = new Fuse(documents, {
    keys: FIELDS,
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0.34,
  });
  const mini = new MiniSearch({ fields: FIELDS });
  mini.addAll(documents);
  return {
    'plain Fuse.js': (query) => fuse.search(fold(query), { limit: LIMIT }),
    MiniSearch: (query) => mini.search(fold(query), { fuzzy: 0.2, prefix: true, boost: { name: 3 } }),
  };
}

function measure(size: number, { isQuick }: { isQuick: boolean }): Row[] {
  const records = recordsOf(size);
  const ours = createOurs(records);
  const rivals = createRivals(records);
  everyNth(QUERIES, WARM_UP).forEach(ours);
  const queries = everyNth(
    QUERIES.slice(1),
    QUERIES_OF[size > LARGE ? 'large' : isQuick && size > SMALL ? 'quick' : 'small'],
  );
  // Query by query: what the machine does meanwhile slows all of them.
  const times = queries.map((query) => ({
    ours: cpuMsOf(() => ours(query)),
    ...Object.fromEntries(Object.entries(rivals).map(([name, ask]) => [name, cpuMsOf(() => ask(query))])),
  })) as Record<string, number>[];
  const at = (name: string, share: number) =>
    quantile(
      times.map((time) => time[name] ?? Number.NaN),
      share,
    );
  return Object.keys(rivals).flatMap((rivalName) =>
    [0.5, 0.95].map((share) => ({
      part: 'search',
      measure: `a state of the box, ${share === 0.5 ? 'median' : '95th of 100'}`,
      size,
      condition: 'Node',
      unit: 'ms' as const,
      ours: at('ours', share),
      rival: at(rivalName, share),
      ratio: at(rivalName, share) / at('ours', share),
      rivalName,
      runs: queries.length,
    })),
  );
}

export const searchPart: Part = { name: 'search', isQuick: true, measure };
