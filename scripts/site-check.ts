/** `npm run site:check`: is every page of the built site valid, whole and reachable? */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Fault } from './site/check/check-page.ts';
import { reportOnSite } from './site/check/site-report.ts';

/** Of one rule: the others are only counted. */
const SHOWN = 10;

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('expected a number from 1');
  return number;
}

const command = new Command('site-check')
  .description('Checks every page of a built site: HTML, heads, links, JSON-LD and sitemaps.')
  .option('--dist <folder>', 'the built site', 'dist')
  .option(
    '--sample <number>',
    'validate only so many pages of each family; the rest is asked of all',
    positive,
  )
  .parse();
const { dist, sample } = command.opts<{ dist: string; sample?: number }>();
if (!existsSync(join(dist, 'index.html'))) {
  console.error(`${dist}: expected a built site, found no index.html: npm run build`);
  process.exit(2);
}

const start = performance.now();
const { pages, validated, faults } = await reportOnSite(dist, sample);
for (const [rule, some] of byRule(faults)) {
  console.error(`${rule}: ${some.length}`);
  for (const { file, text } of some.slice(0, SHOWN)) console.error(`  ${file}: ${text}`);
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${pages} pages, ${validated} of them validated, ${faults.length} faults, ${seconds} s`);
process.exit(faults.length === 0 ? 0 : 1);

function byRule(list: readonly Fault[]): Map<string, Fault[]> {
  const rules = new Map<string, Fault[]>();
  for (const fault of list) rules.set(fault.rule, [...(rules.get(fault.rule) ?? []), fault]);
  return rules;
}
