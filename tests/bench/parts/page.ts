/**
 * The directory in Chromium beside a page of Leaflet + markercluster over the same records, from one server that compresses:
 * visits alternate, each with an empty cache. The rival has no basemap and no ranking, and its list ends at a hundred.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LARGE_FROM } from '#domain/large-edition.ts';
import { serveSite } from '../keystroke-site.ts';
import { launch } from '../keystroke-typist.ts';
import {
  CONDITIONS,
  type Condition,
  type Figures,
  LEAFLET,
  MEASURES,
  type Measure,
  OURS,
  visit,
} from '../page-visit.ts';
import { median, type Part, type PartOptions, type Row } from '../row.ts';

export { CONDITIONS };

/** Visits of each page; of a large directory one tells enough, and takes a minute. */
const RUNS = { small: 3, large: 1 } as const;
const DIST = process.env.BENCH_DIST ?? join(import.meta.dirname, '../../../dist');

async function measure(size: number, { conditions, visits: wanted }: PartOptions): Promise<Row[]> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error(`${DIST}: expected a build of the site, found none; run npm run build`);
  const runs = wanted ?? (size > 20_000 ? RUNS.large : RUNS.small);
  const browser = await launch();
  const site = await serveSite(DIST, size, size >= LARGE_FROM);
  try {
    const rows: Row[] = [];
    for (const condition of CONDITIONS.filter((one) => conditions.includes(one))) {
      const visits: { ours: Figures; rival: Figures }[] = [];
      for (let run = 0; run < runs; run += 1) {
        console.log(`   ${condition}, visit ${run + 1}`);
        visits.push({
          ours: await visit(browser, site, OURS, condition),
          rival: await visit(browser, site, LEAFLET, condition),
        });
      }
      rows.push(...rowsOf(visits, size, condition));
    }
    return rows;
  } finally {
    site.close();
    await browser.close();
  }
}

function rowsOf(
  visits: readonly { ours: Figures; rival: Figures }[],
  size: number,
  condition: Condition,
): Row[] {
  return (Object.keys(MEASURES) as Measure[]).map((name) => {
    const ours = middle(visits.map((one) => one.ours[name]));
    const rival = middle(visits.map((one) => one.rival[name]));
    return {
      part: 'page',
      measure: name,
      size,
      condition,
      unit: MEASURES[name],
      ours,
      rival,
      rivalName: LEAFLET.name,
      // A task that browsers do not count as long is none: there is nothing to divide by.
      ratio: ours && rival ? rival / ours : undefined,
      runs: visits.length,
    };
  });
}

/** Of the visits that came to an end. */
function middle(figures: readonly (number | undefined)[]): number | undefined {
  const known = figures.filter((figure) => figure !== undefined && !Number.isNaN(figure));
  return known.length === 0 ? undefined : median(known as number[]);
}

export const pagePart: Part = { name: 'page', isQuick: false, measure };
