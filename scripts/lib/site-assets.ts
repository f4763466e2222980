/** The logo and the basemap that a data folder brings beside its `site.json`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '#domain/issue.ts';
import type { Site } from '#domain/site.ts';

/** Names of the files of a basemap, those of `public/basemap/` that have to do with a country. */
const BASEMAP_FILES = ['ATTRIBUTION.md', 'epci.topo.json', 'france.topo.json', 'places.json', 'water.json'];
const MAX_LOGO_BYTES = 20_000;
/** What an image can do without: code, other documents, and addresses of anybody else. */
const UNSAFE_SVG: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/<script\b/i, 'a script'],
  [/\son[a-z]+\s*=/i, 'an event handler'],
  [/<(?:foreignObject|iframe|embed|object|audio|video|image|a|use|feImage)\b/i, 'another document or a link'],
  [/\b(?:href|src)\s*=/i, 'an address'],
  [/javascript:|data:|@import|url\(\s*['"]?(?!#)/i, 'an address'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'a document type'],
];

/** Path below the published folder → content. What is wrong becomes an issue. */
export async function readSiteAssets(
  folder: string,
  site: Site,
  siteFile: string,
  issues: Issue[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  if (site.logo !== undefined) {
    const bytes = await readFile(join(folder, site.logo)).catch(() => undefined);
    const fault = bytes === undefined ? MISSING : svgFault(bytes);
    if (fault === undefined && bytes !== undefined) files.set('logo.svg', bytes);
    else
      issues.push({
        code: 'site.invalid',
        place: { file: bytes === undefined ? siteFile : join(folder, site.logo) },
        field: 'logo',
        value: bytes === undefined ? site.logo : (fault?.found ?? ''),
        expected: fault?.expected ?? '',
        hint: fault?.hint ?? '',
      });
  }
  for (const name of await readdir(join(folder, 'basemap')).catch(() => [])) {
    if (BASEMAP_FILES.includes(name))
      files.set(`basemap/${name}`, await readFile(join(folder, 'basemap', name)));
    else if (!name.startsWith('.'))
      issues.push({
        code: 'site.invalid',
        place: { file: join(folder, 'basemap', name) },
        value: name,
        expected: `one of ${BASEMAP_FILES.join(', ')}`,
        hint: 'move it out of this folder',
      });
  }
  return files;
}

const MISSING = {
  found: 'nothing',
  expected: 'the name of an SVG file beside site.json',
  hint: 'put the file there, or delete the line',
};

/** Undefined for a drawing that is nothing but a drawing. */
export function svgFault(bytes: Uint8Array): { found: string; expected: string; hint: string } | undefined {
  const text = new TextDecoder().decode(bytes);
  const hint = 'export the drawing again as plain SVG, with paths and shapes only';
  if (bytes.byteLength > MAX_LOGO_BYTES)
    return { found: `${bytes.byteLength} bytes`, expected: `at most ${MAX_LOGO_BYTES} bytes`, hint };
  if (!/^(?:\uFEFF)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg\b/.test(text))
    return { found: text.slice(0, 40), expected: 'a file that begins with <svg', hint };
  const unsafe = UNSAFE_SVG.find(([pattern]) => pattern.test(text));
  return unsafe && { found: unsafe[1], expected: 'a drawing without scripts, links and addresses', hint };
}
