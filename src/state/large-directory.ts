/** The directory of a large edition: the same answers, of which only the rows that are shown are fetched. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { LARGE_FILES, type Overview } from '#domain/large-edition.ts';
import { createFilterContext } from '#engine/facets/filter-context.ts';
import { GENERALIST_SECTOR } from '#engine/search/generalist.ts';
import type { Ranking } from '#engine/search/ranking.ts';
import type { ReasonSources } from '#engine/search/reasons.ts';
import type { Edition } from './artefact-files.ts';
import { type Directory, needsEngine, toAnswer } from './directory.ts';
import { createKnownFilters } from './known-filters.ts';
import { fetchOverview, fetchPart, fetchVocabularies, type Parts } from './part-files.ts';
import { type AnswerRows, type ComingRows, type RankedRecord, rowOf } from './ranked-record.ts';
import { createRowStore, type RowStore } from './row-store.ts';

/** Fetches what the first screen needs. Throws an `ArtefactError` when that cannot be used. */
export async function openLargeDirectory(root: URL, edition: Edition, folder: string): Promise<Directory> {
  const parts: Parts = { root, folder };
  const [overview, vocabularies] = await Promise.all([
    fetchOverview(parts),
    fetchVocabularies(root, edition),
  ]);
  const rows = createRowStore((file) => fetchPart(parts, file));
  // On its way with the rest: the first list begins with it.
  void rows.load(0);
  const data = { ...overview, ...vocabularies, records: [] };
  const sources = { context: createFilterContext(data), generalistSector: GENERALIST_SECTOR };
  const everyone = rankingOfEveryone(overview);
  const answer: Directory['answer'] = (request, ranking) =>
    toAnswer(
      request,
      ranking,
      new LargeRows(rows, ranking, sources, mapOf(parts, overview, ranking === everyone)),
    );
  return {
    ...data,
    regions: new Set(overview.seatRegions),
    recordsById: { get: rows.byId },
    onlyKnown: createKnownFilters(data),
    asks: (request) =>
      needsEngine(request) ||
      request.area !== undefined ||
      Object.values(request.filters).some((chosen) => chosen.length > 0),
    list: (request) => answer(request, everyone),
    count: () => overview.size,
    answer,
    isLarge: true,
  };
}

/** Everyone by name, with the counts that the build made. */
function rankingOfEveryone({ size, counts }: Overview): Ranking {
  const maps = Object.entries(counts).map(([facet, sizes]) => [facet, new Map(Object.entries(sizes))]);
  return {
    understood: { kinds: [], sectors: [], territories: [], needs: [], text: '', parts: [] },
    targets: [],
    counts: Object.fromEntries(maps),
    order: Uint32Array.from({ length: size }, (_, record) => record),
    scores: new Float64Array(size).fill(1),
    hits: new Uint8Array(size),
    sections: [],
  };
}

function mapOf({ root, folder }: Parts, { located }: Overview, isEveryone: boolean): ComingRows['tiles'] {
  if (!isEveryone) return undefined;
  return {
    address: new URL(`data/${folder}${LARGE_FILES.tiles}`, root).href,
    located: new Map(Object.entries(located)),
  };
}

/** The rows of a ranking; one that is not here yet can be asked for. */
class LargeRows implements AnswerRows {
  readonly length: number;
  readonly coming: ComingRows;
  readonly #rows: RowStore;
  readonly #ranking: Ranking;
  readonly #sources: ReasonSources;
  readonly #made = new Map<number, RankedRecord>();

  constructor(rows: RowStore, ranking: Ranking, sources: ReasonSources, tiles: ComingRows['tiles']) {
    this.length = ranking.order.length;
    this.#rows = rows;
    this.#ranking = ranking;
    this.#sources = sources;
    const numberAt = (position: number) => ranking.order[position] ?? Number.NaN;
    this.coming = {
      subscribe: rows.subscribe,
      version: rows.version,
      load: (position) => rows.load(numberAt(position)),
      retry: (position) => rows.retry(numberAt(position)),
      failureAt: (position) => rows.failureOf(numberAt(position)),
      order: ranking.order,
      tiles,
      rows,
    };
  }

  at(position: number): RankedRecord | undefined {
    const known = this.#made.get(position);
    if (known !== undefined) return known;
    const record = this.#rows.get(this.#ranking.order[position] ?? Number.NaN);
    if (record === undefined) return undefined;
    const row = rowOf(record, position, this.#ranking, this.#sources);
    this.#made.set(position, row);
    return row;
  }

  indexOf(id: string): number {
    const number = this.#rows.numberOf(id);
    return number === undefined ? -1 : this.#ranking.order.indexOf(number);
  }

  /** Those that are here. */
  records(): DirectoryRecord[] {
    return Array.from(this.#ranking.order, (number) => this.#rows.get(number)).filter(
      (row) => row !== undefined,
    );
  }
}
