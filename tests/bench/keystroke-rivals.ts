/** Plain Fuse.js and plain MiniSearch, each over the whole directory, on the main thread of a page that does nothing else. */
import type { Page } from '@playwright/test';

export interface RivalTimes {
  /** Milliseconds to build the index. */
  build: number;
  /** Milliseconds of each query, in the order asked. */
  searches: number[];
}

export interface Rivals {
  fuse: RivalTimes;
  miniSearch: RivalTimes;
}

/** Asks the same queries of both; the first ten warm them up and are asked again. */
export async function timeRivals(page: Page, origin: string, queries: readonly string[]): Promise<Rivals> {
  await page.goto(`${origin}/rivals/`);
  return page.evaluate(inPage, [...queries]);
}

/** Stands alone: it is sent to the page as text. */
async function inPage(queries: string[]): Promise<Rivals> {
  const load = (name: string) => import(`/rivals/${name}.mjs`);
  const [{ default: Fuse }, { default: MiniSearch }] = [await load('fuse'), await load('minisearch')];
  const documents = await (await fetch('/rivals/documents.json')).json();
  const time = <T>(run: () => T): { ms: number; made: T } => {
    const start = performance.now();
    const made = run();
    return { ms: performance.now() - start, made };
  };
  const rival = <T>(create: () => T, search: (engine: T, query: string) => unknown): RivalTimes => {
    const { ms, made } = time(create);
    for (const query of queries.slice(0, 10)) search(made, query);
    return { build: ms, searches: queries.map((query) => time(() => search(made, query)).ms) };
  };
  const fields = ['name', 'others', 'city', 'summary'];
  return {
    fuse: rival(
      () =>
        new Fuse(documents, { keys: fields, useTokenSearch: true, ignoreLocation: true, threshold: 0.34 }),
      (fuse, query) => fuse.search(query, { limit: 50 }),
    ),
    miniSearch: rival(
      () => {
        const index = new MiniSearch({ fields });
        index.addAll(documents);
        return index;
      },
      (index, query) => index.search(query, { fuzzy: 0.2, prefix: true, boost: { name: 3 } }),
    ),
  };
}
