/**
 * `404.html`: what a host shows at an address that leads nowhere, at any depth and under any path. It stands on its own:
 * no file beside it could be reached by a relative address.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';
import type { Language } from '#domain/language.ts';
import { taxonomySchema } from '#domain/taxonomy.ts';
import { Html, html } from '../lib/html.ts';
import type { PublishedSite } from './publication.ts';

const WORDS = {
  fr: {
    title: 'Page introuvable',
    text: 'Rien n’a cette adresse : elle est incomplète, ou la page a été retirée.',
    search: 'Chercher dans l’annuaire',
    placeholder: 'Nom, type, filière, ville…',
    find: 'Chercher',
    home: 'L’annuaire et sa carte',
    all: 'Tous les organismes, de A à Z',
    territories: 'Par territoire',
    kinds: 'Par type',
    up: 'Un niveau au-dessus de cette adresse',
  },
  en: {
    title: 'Page not found',
    text: 'Nothing has this address: it is incomplete, or the page was taken away.',
    search: 'Search the directory',
    placeholder: 'Name, kind, sector, town…',
    find: 'Search',
    home: 'The directory and its map',
    all: 'All organisations, A to Z',
    territories: 'By territory',
    kinds: 'By kind',
    up: 'One level above this address',
  },
} as const;

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;color:light-dark(#16213a,#e9edf5);background:light-dark(#fff,#141b28)}
body{max-width:44rem;margin:0 auto;padding:2rem 1.125rem}
h1,h2{font-size:1.625rem;line-height:1.2;margin:.25rem 0 .5rem}
main>p:first-child{font-weight:700;margin:0}
section+section{margin-top:2.5rem;padding-top:2rem;border-top:1px solid light-dark(#e2e6ed,#2b3547)}
a{display:inline-block;min-height:1.75rem;color:light-dark(#1f4fa3,#8fb6ff);text-underline-offset:.15em}
ul{list-style:none;margin:0;padding:0}
ul ul{display:flex;flex-wrap:wrap;gap:0 1rem}
form{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
label{flex-basis:100%;font-weight:600}
input,button{font:inherit;min-height:2.75rem;padding:.25rem .75rem;border:1px solid light-dark(#8a94a6,#66738a);border-radius:.5rem;color:inherit;background:light-dark(#fff,#1b2434)}
input{flex:1;min-width:0}
button{font-weight:600;color:light-dark(#1f4fa3,#8fb6ff)}
:focus-visible{outline:2px solid light-dark(#0b57d0,#a9c7ff);outline-offset:2px}`;

/** Under a path that the build was not told, the site is where its manifest is: links of this page are set from there. */
const SCRIPT = `const folders=location.pathname.split("/").slice(0,-1);
for(let n=1;n<=Math.min(folders.length,8);n++){
const root=folders.slice(0,n).join("/")+"/";
const reply=await fetch(root+"data/manifest.json",{method:"HEAD"}).catch(()=>undefined);
if(!reply?.ok||!/json/.test(reply.headers.get("content-type")??""))continue;
for(const part of document.querySelectorAll("[data-path]"))part.setAttribute(part.localName==="form"?"action":"href",root+part.dataset.path);
break}`;

/**
 * The document. Where the site is published is known by `address`; without it, links lead to the root of the host, where
 * most sites are, until a script has found the site.
 */
export function notFoundPage(published: PublishedSite, address?: URL): string {
  const { site, languages, folder } = published;
  const [first = 'fr'] = languages;
  const taxonomy = join(folder, 'taxonomy.json');
  const kinds = existsSync(taxonomy)
    ? z.parse(taxonomySchema, JSON.parse(readFileSync(taxonomy, 'utf8'))).kinds
    : [];
  const sections = languages.map((language, at) => {
    const home = language === first ? '' : `${language}/`;
    const linked = kinds.map((kind) => ({ path: `${home}types/${kind.id}/`, name: kind.plural[language] }));
    return sectionOf(language, at === 0 ? 'h1' : 'h2', { home, linked, address });
  });
  const titles = languages.map((language) => WORDS[language].title).join(' · ');
  const script = address === undefined ? html`<script type="module">${new Html(SCRIPT)}</script>` : [];
  return html`<!doctype html>
<html lang="${first}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policyOf(address)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>${titles} · ${site.name}</title>
    <link rel="icon" href="data:,">
    <style>${new Html(STYLE)}</style>
  </head>
  <body>
    <main>
      <p>${site.name}</p>
      ${sections}
    </main>
    ${script}
  </body>
</html>
`.text;
}

interface SectionContext {
  /** Folder of the language below the root of the site. */
  home: string;
  linked: readonly { path: string; name: string }[];
  address: URL | undefined;
}

function sectionOf(
  language: Language,
  heading: 'h1' | 'h2',
  { home, linked, address }: SectionContext,
): Html {
  const words = WORDS[language];
  const to = (path: string) =>
    html`"${address ? new URL(path, address).href : `/${path}`}" data-path="${path}"`;
  const link = (path: string, text: string) => html`<a href=${to(path)}>${text}</a>`;
  const title = new Html(`<${heading}>${html`${words.title}`.text}</${heading}>`);
  return html`<section lang="${language}">
        ${title}
        <p>${words.text}</p>
        <form action=${to(home)} role="search" aria-label="${words.search}">
          <label for="q-${language}">${words.search}</label>
          <input id="q-${language}" name="q" type="search" maxlength="200" placeholder="${words.placeholder}">
          <button type="submit">${words.find}</button>
        </form>
        <ul>
          <li>${link(home, words.home)}</li>
          <li>${link(`${home}organisations/`, words.all)}</li>
          <li>${link(`${home}territoires/`, words.territories)}</li>
          <li>${words.kinds}
            <ul>${linked.map(({ path, name }) => html`<li>${link(path, name)}</li>`)}</ul></li>
          <li><a href="../">${words.up}</a></li>
        </ul>
      </section>`;
}

/** As strict as that of the other pages: the one style and the one script are named by their hashes. */
function policyOf(address: URL | undefined): string {
  const forms = address === undefined ? "'self'" : `'self' ${address.origin}`;
  return [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    ...(address === undefined ? [`script-src ${hashOf(SCRIPT)}`, "connect-src 'self'"] : []),
    'img-src data:',
    "base-uri 'none'",
    `form-action ${forms}`,
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

export function notFound(published: PublishedSite, address: URL | undefined): Plugin {
  return {
    name: 'not-found',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '404.html', source: notFoundPage(published, address) });
    },
  };
}
