/** What a schema cannot say of `site.json`: languages that lack a text, colours too pale, ids and codes that do not exist. */
import type { Issue } from '#domain/issue.ts';
import { languagesOf, type Site } from '#domain/site.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import { isNominativeEmail } from '#engine/intake/personal-data.ts';
import { didYouMean } from '#engine/intake/suggest.ts';
import { contrast, GROUNDS, LEAST_CONTRAST, readable } from './accent.ts';
import { lineOfPath } from './json-path-line.ts';
import type { TerritoryFiles } from './load-territories.ts';
import { knownCodes } from './scope.ts';

type Path = readonly (string | number)[];
type Report = (path: Path, found: string, expected: string, hint: string) => void;

/** @param text of the file, for the lines of the issues */
export function siteIssues(
  site: Site,
  text: string,
  file: string,
  taxonomy: Taxonomy | undefined,
  territories: TerritoryFiles | undefined,
): Issue[] {
  const issues: Issue[] = [];
  const report: Report = (path, value, expected, hint) => {
    const place = { file, line: lineOfPath(text, path) };
    issues.push({ code: 'site.invalid', place, field: path.join('.'), value, expected, hint });
  };
  checkTexts(site, report);
  checkAccent(site, report);
  checkContact(site, report);
  checkView(site, report);
  if (taxonomy !== undefined) {
    checkTerms('kinds', site.kinds, taxonomy.kinds, report);
    checkTerms('sectors', site.sectors, taxonomy.sectors, report);
  }
  if (territories !== undefined) checkScope(site, territories, report);
  return issues;
}

/** Every text of the file, with the path that leads to it. */
function textsOf(site: Site): [Path, Readonly<Record<string, string>>][] {
  const pages = Object.entries(site.pages ?? {}).flatMap(([page, head]) =>
    Object.entries(head ?? {}).map(([member, texts]) => [['pages', page, member], texts] as const),
  );
  const legal = (site.legal ?? []).flatMap(({ title, text }, index) => [
    [['legal', index, 'title'], title] as const,
    [['legal', index, 'text'], text] as const,
  ]);
  const sources = (site.territorySources ?? []).map(
    ({ publisher }, index) => [['territorySources', index, 'publisher'], publisher] as const,
  );
  const all = [
    [['tagline'], site.tagline] as const,
    [['basemapCredit'], site.basemapCredit] as const,
    ...pages,
    ...legal,
    ...sources,
  ];
  return all.flatMap(([path, texts]) =>
    texts === undefined ? [] : [[path, texts as Record<string, string>]],
  );
}

function checkTexts(site: Site, report: Report): void {
  const languages = languagesOf(site);
  if (new Set(languages).size < languages.length)
    report(['languages'], languages.join(', '), 'each language once', 'delete the second one');
  for (const [path, texts] of textsOf(site)) {
    for (const language of languages) {
      if (texts[language] !== undefined) continue;
      report([...path, language], 'nothing', `a text in "${language}", a language of the site`, 'add it');
    }
  }
  for (const [index, { url, text }] of (site.legal ?? []).entries()) {
    if ((url === undefined) === (text === undefined))
      report(
        ['legal', index],
        url === undefined ? 'neither' : 'both',
        'either url or text',
        'keep one of them',
      );
  }
}

function checkAccent({ colors }: Site, report: Report): void {
  for (const theme of ['light', 'dark'] as const) {
    const color = colors?.accent[theme];
    if (color === undefined) continue;
    const found = contrast(color, GROUNDS[theme]);
    if (found >= LEAST_CONTRAST) continue;
    report(
      ['colors', 'accent', theme],
      color,
      `a colour that stands out from ${GROUNDS[theme]} by ${LEAST_CONTRAST}:1; this one does by ${found.toFixed(1)}:1`,
      `${readable(color, theme)} is the nearest that does`,
    );
  }
}

function checkContact({ contact, name }: Site, report: Report): void {
  const mailbox = contact?.replace(/^mailto:/, '');
  if (contact === undefined || mailbox === contact || !isNominativeEmail(mailbox ?? '', name)) return;
  report(['contact'], contact, 'a mailbox of the organisation, not of a person', 'use one such as contact@…');
}

function checkView({ defaultView }: Site, report: Report): void {
  if (defaultView === undefined) return;
  const { bounds, center, zoom } = defaultView;
  if (bounds !== undefined && (bounds[0] >= bounds[2] || bounds[1] >= bounds[3]))
    report(
      ['defaultView', 'bounds'],
      bounds.join(', '),
      'west, south, east, north',
      'put them in this order',
    );
  if ((center === undefined) !== (zoom === undefined))
    report(
      ['defaultView'],
      center === undefined ? 'zoom alone' : 'center alone',
      'center and zoom',
      'add the other',
    );
  if (bounds !== undefined && center !== undefined)
    report(
      ['defaultView', 'center'],
      center.join(', '),
      'either bounds or center and zoom',
      'delete one of them',
    );
}

function checkTerms(
  vocabulary: 'kinds' | 'sectors',
  shown: Site['kinds'],
  terms: readonly { id: string }[],
  report: Report,
): void {
  const known = new Map(terms.map(({ id }) => [id, id]));
  for (const list of ['order', 'hidden'] as const) {
    for (const [index, id] of (shown?.[list] ?? []).entries()) {
      if (known.has(id)) continue;
      const hint = didYouMean(id, known) ?? 'correct the id, or delete it';
      report([vocabulary, list, index], id, `one of ${[...known.keys()].join(', ')}`, hint);
    }
  }
  const hidden = new Set(shown?.hidden);
  if (terms.length > 0 && terms.every(({ id }) => hidden.has(id)))
    report(
      [vocabulary, 'hidden'],
      `all ${terms.length}`,
      'at least one that is shown',
      'delete one from the list',
    );
}

function checkScope({ scope }: Site, territories: TerritoryFiles, report: Report): void {
  const known = knownCodes(territories);
  for (const [index, code] of (scope ?? []).entries()) {
    if (known.has(code)) continue;
    const expected = `a code of the territories: ${territories.territories.country.code}, R84, D69, an EPCI or a commune`;
    report(['scope', index], code, expected, 'correct the code, or delete it');
  }
}
