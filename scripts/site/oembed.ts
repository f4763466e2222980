/** oEmbed without a server: one document a language, which the pages of the directory lead to. See https://oembed.com. */
import type { Plugin } from 'vite';
import { DEFAULT_HEIGHT_PX } from '#domain/embed-protocol.ts';
import type { Language } from '#domain/language.ts';
import { escapeText } from '#engine/embed/html-tags.ts';
import { snippetOf } from '#engine/embed/snippets.ts';

export interface OembedPage {
  language: Language;
  /** Name of the publication, and title of the page in its language. */
  provider: string;
  title: string;
}

const WIDTH_PX = 800;
const FILES = { fr: 'oembed.json', en: 'en/oembed.json' } as const;

/** The document of a language. Consumers paste its `html` far from here: its addresses are whole. */
export function oembedDocument(address: URL, { language, provider, title }: OembedPage): string {
  const document = {
    version: '1.0',
    type: 'rich',
    provider_name: provider,
    provider_url: address.href,
    title,
    width: WIDTH_PX,
    height: DEFAULT_HEIGHT_PX,
    html: snippetOf('iframe', address, { lang: language }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The link that leads consumers of a page to its document. */
export function oembedLink(address: URL, language: Language, title: string): string {
  const href = new URL(FILES[language], address).href;
  return `<link rel="alternate" type="application/json+oembed" href="${escapeText(href)}" title="${escapeText(title)}" />`;
}

/** Emits the documents. Without the address of the site there are none: a relative address would mean nothing elsewhere. */
export function oembed(address: URL | undefined, pages: readonly OembedPage[]): Plugin {
  return {
    name: 'oembed',
    apply: 'build',
    generateBundle() {
      if (!address) return;
      for (const page of pages) {
        this.emitFile({
          type: 'asset',
          fileName: FILES[page.language],
          source: oembedDocument(address, page),
        });
      }
    },
  };
}

/**
 * Where the site will be published; undefined when the build is not told.
 *
 * @throws {Error} when it is told something that is no address of a folder
 */
export function siteAddress(text = ''): URL | undefined {
  if (text === '') return undefined;
  if (/^https?:/.test(text) && URL.canParse(text) && text.endsWith('/')) return new URL(text);
  throw new Error(`VITE_SITE_ADDRESS=${text}: expected an address such as https://…/, with its last slash`);
}
