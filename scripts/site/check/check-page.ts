/** What each page owes to who lists, shares or reads it, looked at alone. */
import { checkJsonLd } from './check-json-ld.ts';
import type { PageFacts } from './read-page.ts';

/** Something wrong with a file, in words. */
export interface Fault {
  file: string;
  /** Name of what does not hold. */
  rule: string;
  text: string;
}

/** Once each in the head of a page of the site. */
const ONCE = ['description', 'og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale'];
/** With the address of the site, which those who show the image need. */
const ONCE_WITH_ADDRESS = ['og:image', 'og:image:width', 'og:image:height', 'og:image:alt', 'twitter:card'];

export function isIndexable({ page, meta, isMoved }: PageFacts): boolean {
  return (
    page !== undefined && !isMoved && !(meta.robots ?? []).some((content) => content.includes('noindex'))
  );
}

export function checkPage(facts: PageFacts): Fault[] {
  const { file, lang, title, headings, jsonLd } = facts;
  const fault = (rule: string, text: string): Fault => ({ file, rule, text });
  const faults = [
    title.trim() === '' && fault('title', 'no title'),
    headings.length !== 1 && fault('heading', `${headings.length} headings of the first level`),
    headings.includes('') && fault('heading', 'an empty heading of the first level'),
    ...jsonLd.flatMap(({ data }) => checkJsonLd(data).map((text) => fault('json-ld', text))),
    ...repeated(facts.ids).map((id) => fault('id', `id "${id}" stands twice`)),
  ];
  const own =
    facts.page === undefined ? [] : checkHead(facts, lang ?? '').map(([rule, text]) => fault(rule, text));
  return [...faults.filter((one) => one !== false), ...own];
}

function checkHead({ meta, canonical, alternates, file }: PageFacts, lang: string): [string, string][] {
  const faults: [string, string][] = [];
  const expected = meta['og:url'] === undefined ? ONCE : [...ONCE, ...ONCE_WITH_ADDRESS];
  for (const name of expected) {
    const values = meta[name] ?? [];
    if (values.length !== 1) faults.push(['meta', `"${name}" stands ${values.length} times`]);
    else if (values[0]?.trim() === '') faults.push(['meta', `"${name}" is empty`]);
  }
  if (canonical.length !== 1) faults.push(['canonical', `${canonical.length} canonical links`]);
  if (alternates['x-default'] === undefined) faults.push(['alternate', 'no x-default']);
  // A page that stands at a second address leads to the first.
  const own = alternates[lang];
  if (own === undefined || own !== canonical[0])
    faults.push(['alternate', `the page in "${lang}" is ${own}, the canonical link ${canonical[0]}`]);
  if (!file.endsWith('index.html')) faults.push(['file', 'a page is an index.html']);
  return faults;
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
