/** All faults of a built site. */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import type { Fault } from './check-page.ts';
import { checkSite } from './check-site.ts';
import type { PageReport, PageTask } from './page-process.ts';

export interface SiteReport {
  pages: number;
  /** How many of them the validator has read. */
  validated: number;
  faults: Fault[];
}

/**
 * @param sample how many pages of each family are validated; all when missing. Everything else is asked of every page
 */
export async function reportOnSite(dir: string, sample?: number): Promise<SiteReport> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .sort();
  const pages = files.filter((file) => file.endsWith('.html'));
  const validated = sample === undefined ? pages : sampleOf(pages, sample);
  const processes = Math.min(availableParallelism(), Math.max(1, Math.ceil(pages.length / 200)));
  const tasks = Array.from({ length: processes }, (_, process): PageTask => {
    // One after the other to each: large pages stand together.
    const own = pages.filter((_file, at) => at % processes === process);
    return { dir, files: own, validated: new Set(validated) };
  });
  const reports = await Promise.all(tasks.map(inProcess));
  const listed = readSitemaps(dir);
  const site = { pages: reports.flatMap((one) => one.pages), files: new Set(files), listed };
  const faults = [...reports.flatMap((one) => one.faults), ...checkSite(site)];
  return { pages: pages.length, validated: validated.length, faults: faults.sort(byFile) };
}

/** Same site, same sample: pages at even steps of each folder, its first and last ones among them. */
export function sampleOf(pages: readonly string[], size: number): string[] {
  const families = new Map<string, string[]>();
  for (const page of pages) {
    const family = page.split('/').slice(0, -2).join('/');
    families.set(family, [...(families.get(family) ?? []), page]);
  }
  return [...families.values()].flatMap((family) => {
    if (family.length <= size) return family;
    const step = (family.length - 1) / Math.max(1, size - 1);
    return Array.from({ length: size }, (_, at) => family[Math.round(at * step)] ?? []).flat();
  });
}

function inProcess(task: PageTask): Promise<PageReport> {
  return new Promise((resolve, reject) => {
    // Not a thread: those of Node 20 do not read TypeScript.
    const child = fork(new URL('./page-process.ts', import.meta.url), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    child.once('message', (report: PageReport) => {
      resolve(report);
      child.disconnect();
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`a process that reads pages ended with ${code}`));
    });
    child.send(task);
  });
}

function readSitemaps(dir: string): string[] | undefined {
  const index = join(dir, 'sitemap.xml');
  if (!existsSync(index)) return undefined;
  const names = locations(readFileSync(index, 'utf8')).map((loc) => loc.replace(/^.*\//, ''));
  return names.flatMap((name) => locations(readFileSync(join(dir, name), 'utf8')));
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc.replaceAll('&amp;', '&'));
}

function byFile(a: Fault, b: Fault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
