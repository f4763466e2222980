/** The rows that the framed page has before any script runs: from the published directory, in the HTML itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Language } from '#domain/language.ts';
import { type Organization, organizationSchema } from '#domain/organization.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { type Html, html } from '../lib/html.ts';

/** Enough to be of use, little enough to come in the first packets. */
const ROWS = 30;

const WORDS = {
  fr: {
    title: 'Organismes',
    intro: (shown: number, all: number) => `Les ${shown} premiers par ordre alphabétique, sur ${all}.`,
    noScript: 'Sans JavaScript, ni filtres ni carte :',
    whole: 'télécharger toute la liste',
    open: 'ouvrir l’annuaire',
    website: 'Site',
    email: 'Écrire',
    phone: 'Appeler',
  },
  en: {
    title: 'Organisations',
    intro: (shown: number, all: number) => `The first ${shown} in alphabetical order, of ${all}.`,
    noScript: 'Without JavaScript there are no filters and no map:',
    whole: 'download the whole list',
    open: 'open the directory',
    website: 'Website',
    email: 'Write',
    phone: 'Call',
  },
} as const;

/** As published, checked: what is in the HTML is not looked at again. */
const publishedSchema = z.object({ features: z.array(z.object({ properties: organizationSchema })) });

/**
 * The rows of a page as HTML; empty where nothing is published yet. `root` leads to the root of the site, `directory` to the
 * directory in the language of the page.
 *
 * @throws {z.core.$ZodError} when the published files are not what `npm run data` writes
 */
export function firstRows(
  dataFolder: string,
  language: Language,
  { root, directory }: { root: string; directory: string },
): string {
  const files = ['organizations.geojson', 'taxonomy.json'].map((name) => join(dataFolder, name));
  if (!files.every((file) => existsSync(file))) return '';
  const [published, terms] = files.map((file): unknown => JSON.parse(readFileSync(file, 'utf8')));
  const organizations = z
    .parse(publishedSchema, published)
    .features.map(({ properties }) => properties)
    .filter(({ status }) => status === 'active');
  const { kinds } = z.parse(taxonomySchema, terms);
  const kindNames = new Map(kinds.map(({ id, label }) => [id, label[language] ?? id]));
  const byName = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const shown = organizations.sort((a, b) => byName.compare(a.name, b.name)).slice(0, ROWS);
  const words = WORDS[language];
  return html`<main id="first-rows">
      <h1>${words.title}</h1>
      <p>${words.intro(shown.length, organizations.length)}</p>
      <noscript><p>${words.noScript} <a href="${root}data/organizations.geojson">${words.whole}</a>, <a href="${directory}">${words.open}</a>.</p></noscript>
      <ul>${shown.map((organization) => row(organization, kindNames, directory, words))}</ul>
    </main>`.text;
}

function row(
  { id, name, kinds, address, website, email, phone }: Organization,
  kindNames: ReadonlyMap<string, string>,
  directory: string,
  words: (typeof WORDS)[Language],
): Html {
  const what = [kinds.map((kind) => kindNames.get(kind) ?? kind).join(', '), address.city].filter(Boolean);
  const contacts = [
    phone === undefined
      ? []
      : html`<a href="tel:${phone}" aria-label="${words.phone}, ${name}">${words.phone}</a>`,
    email === undefined
      ? []
      : html`<a href="mailto:${email}" aria-label="${words.email}, ${name}">${words.email}</a>`,
    website === undefined
      ? []
      : html`<a href="${website}" aria-label="${words.website}, ${name}">${words.website}</a>`,
  ];
  return html`
        <li><a href="${directory}organisations/${id}/">${name}</a><p>${what.join(' · ')}</p>${contacts.flat().length === 0 ? [] : html`<p>${contacts}</p>`}</li>`;
}
