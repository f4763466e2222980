/** Reads and validates a share of the pages, in a process of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPage, type Fault } from './check-page.ts';
import { type PageFacts, readPage } from './read-page.ts';
import { createValidator } from './validate-html.ts';

export interface PageTask {
  dir: string;
  files: readonly string[];
  /** Those of them that the validator reads. */
  validated: ReadonlySet<string>;
}

export interface PageReport {
  pages: PageFacts[];
  faults: Fault[];
}

function readPages({ dir, files, validated }: PageTask): PageReport {
  const validate = createValidator();
  const report: PageReport = { pages: [], faults: [] };
  for (const file of files) {
    const html = readFileSync(join(dir, file), 'utf8');
    const facts = readPage(file, html);
    report.faults.push(...checkPage(facts), ...(validated.has(file) ? validate(file, html) : []));
    // What has been looked at stays here: thousands of pages are much to pass on.
    report.pages.push({ ...facts, jsonLd: [] });
  }
  return report;
}

process.once('message', (task: PageTask) => process.send?.(readPages(task)));
