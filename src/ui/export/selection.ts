/** What the files of a selection are told: of what they are, and their words. */
import type { Manifest } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import {
  SELECTION_COLUMNS,
  type SelectionAbout,
  type SelectionColumn,
  type SelectionWords,
} from '#engine/exchange/export-about.ts';
import { OLD_SOURCE_YEARS } from '#engine/quality/freshness.ts';
import { fold } from '#engine/text/fold.ts';
import { fileStem } from '../coverage/save-file.ts';
import type { Translator } from '../i18n/translate.ts';
import { pageHref } from '../layout/site-pages.ts';

/** Whom to export, and why these. */
export interface Selection {
  /** Ids, in the order of the list; asked when a file is made. */
  ids: () => readonly string[];
  count: number;
  /** What narrows the list, in words; none for the whole directory. */
  criteria: readonly string[];
}

export interface SelectionContext {
  root: URL;
  manifest: Manifest;
  i18n: Translator;
}

/** Characters: the names of the criteria in that of a file. */
const MOST_IN_NAME = 60;

export function selectionAbout(
  { criteria }: Selection,
  { root, manifest, i18n: { t, language, publication } }: SelectionContext,
): SelectionAbout {
  const licences = new Set(manifest.sources.map(({ licence }) => licence));
  return {
    name: manifest.name,
    edition: manifest.edition,
    licence: [...licences].join(', '),
    criteria: criteria.length === 0 ? t('selection.all') : criteria.join(' ; '),
    address: window.location.href,
    organizationAddress: `${root.origin}${pageHref(root, 'directory', language)}?selected=`,
    oldSourceYears: publication.oldSourceYears ?? OLD_SOURCE_YEARS,
  };
}

/** Who made the directory, as every file and picture credits it. */
export function selectionSources({ sources }: Manifest): string {
  return sources.map(({ publisher, licence }) => `${publisher} (${licence})`).join(' · ');
}

/** `mapster-incubateur-lyon-2026-11-22.csv`: whose, which, of when. */
export function selectionFileName(
  { criteria }: Selection,
  { name, edition }: Pick<Manifest, 'name' | 'edition'>,
  extension: string,
): string {
  const words = fold(criteria.join(' '))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_IN_NAME)
    .replace(/^-|-$/g, '');
  return `${fileStem(name, ...(words === '' ? [] : [words]), edition)}.${extension}`;
}

export function selectionWords(
  { taxonomy, territories }: { taxonomy: Taxonomy; territories: Territories },
  { language, t, publication }: Translator,
): SelectionWords {
  const named = (terms: readonly { id: string; label: Readonly<Record<'fr' | 'en', string>> }[]) =>
    Object.fromEntries(terms.map((term) => [term.id, term.label[language]]));
  const { country, regions, departments } = territories;
  const columns = SELECTION_COLUMNS.map((column) => [column, t(`selection.column.${column}`)] as const);
  // The worker fills what differs from one contact to the next.
  const later = { edition: '{edition}', licence: '{licence}', criteria: '{criteria}', link: '{link}' };
  const sources = t('selection.noteSource', { source: '{source}', date: '{date}' });
  return {
    language,
    kinds: named(taxonomy.kinds),
    sectors: named(taxonomy.sectors),
    labels: named(taxonomy.labels),
    territories: Object.fromEntries(
      [country, ...regions, ...departments].map(({ code, name }) => [code, name]),
    ),
    status: {
      active: t('selection.status.active'),
      merged: t('selection.status.merged'),
      closed: t('selection.status.closed'),
    },
    columns: Object.fromEntries(columns) as Record<SelectionColumn, string>,
    oldSource: t('selection.oldSource'),
    country: country.name,
    note: t('selection.note', { ...later, sources }).replaceAll('{site}', publication.name),
    undated: t('selection.undated'),
  };
}
