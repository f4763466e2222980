import { expect, it } from 'vitest';
import { type ModuleLinks, wordsOf } from './page-words.ts';

const I18N = '/home/x/src/ui/i18n';
const both = (name: string) => [`${I18N}/fr-${name}.ts`, `${I18N}/en-${name}.ts`];
const GRAPH: Readonly<Record<string, ModuleLinks>> = {
  '/sheet.tsx': {
    importedIds: ['/home/x/src/ui/part.tsx', `${I18N}/sheet-words.ts`, `${I18N}/translate.ts`],
    dynamicallyImportedIds: both('late'),
  },
  '/home/x/src/ui/part.tsx': { importedIds: [`${I18N}/export-words.ts`], dynamicallyImportedIds: [] },
  [`${I18N}/sheet-words.ts`]: {
    importedIds: [`${I18N}/coverage-words.ts`],
    dynamicallyImportedIds: both('sheet'),
  },
  [`${I18N}/coverage-words.ts`]: {
    importedIds: [`${I18N}/translate.ts`],
    dynamicallyImportedIds: both('coverage'),
  },
  [`${I18N}/export-words.ts`]: { importedIds: [], dynamicallyImportedIds: both('export') },
  [`${I18N}/translate.ts`]: {
    importedIds: [],
    dynamicallyImportedIds: [`${I18N}/fr.ts`, `${I18N}/en.ts`],
  },
};
const linksOf = (id: string) => GRAPH[id] ?? null;

it('gives the words of the loader that the page names, after those that they add to', () => {
  expect(wordsOf('/sheet.tsx', 'fr', linksOf)).toEqual([`${I18N}/fr-coverage.ts`, `${I18N}/fr-sheet.ts`]);
  expect(wordsOf('/sheet.tsx', 'en', linksOf)).toEqual([`${I18N}/en-coverage.ts`, `${I18N}/en-sheet.ts`]);
});

it('gives none to a page that says the words of the first list alone, whatever its parts load later', () => {
  expect(
    wordsOf('/home/x/src/ui/part.tsx', 'fr', (id) => (id.endsWith('part.tsx') ? null : linksOf(id))),
  ).toEqual([]);
  expect(wordsOf(`${I18N}/translate.ts`, 'fr', linksOf)).toEqual([]);
});
