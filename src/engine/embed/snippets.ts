/** What a partner pastes, in three forms. */
import { EMBED_PARAMETERS, type EmbedParameters } from '#domain/embed-parameters.ts';
import { DEFAULT_HEIGHT_PX, embedUrl, heightPx } from '#domain/embed-protocol.ts';
import { escapeText } from './html-tags.ts';

export const SNIPPET_FORMS = ['element', 'iframe', 'wordpress'] as const;
export type SnippetForm = (typeof SNIPPET_FORMS)[number];

const WORDS = {
  fr: { title: 'Carte des organismes', link: 'Annuaire des organismes' },
  en: { title: 'Map of organisations', link: 'Directory of organisations' },
} as const;

/** The snippet of a map; `root` is where the site is published. */
export function snippetOf(form: SnippetForm, root: URL, parameters: EmbedParameters): string {
  switch (form) {
    case 'element':
      return elementSnippet(root, parameters);
    case 'iframe':
      return iframeSnippet(root, parameters);
    case 'wordpress':
      return `<!-- wp:html -->\n${iframeSnippet(root, parameters)}\n<!-- /wp:html -->`;
  }
}

function elementSnippet(root: URL, parameters: EmbedParameters): string {
  const height = heightPx(parameters.height) ?? DEFAULT_HEIGHT_PX;
  const given = { ...parameters, height: parameters.height === 'auto' ? 'auto' : String(height) };
  const attributes = EMBED_PARAMETERS.flatMap((name) => {
    const value = given[name];
    return value ? ` ${name}="${escapeText(value)}"` : [];
  });
  return `<script src="${new URL('embed.js', root).href}" async></script>
<mapster-map${attributes.join('')} style="display:block;min-height:${height}px">
  <a href="${escapeText(directoryUrl(root, parameters))}">${wordsOf(parameters).link}</a>
</mapster-map>`;
}

function iframeSnippet(root: URL, parameters: EmbedParameters): string {
  const height = heightPx(parameters.height) ?? DEFAULT_HEIGHT_PX;
  const { height: _reserved, ...shown } = parameters;
  const { title, link } = wordsOf(parameters);
  return `<iframe src="${escapeText(embedUrl(root, shown))}" title="${title}" width="100%" height="${height}" loading="lazy" allow="geolocation" style="border:0"></iframe>
<p><a href="${escapeText(directoryUrl(root, parameters))}">${link}</a></p>`;
}

function wordsOf({ lang }: EmbedParameters): (typeof WORDS)['fr' | 'en'] {
  return lang === 'en' ? WORDS.en : WORDS.fr;
}

/** The same view on the site itself. */
function directoryUrl(root: URL, parameters: EmbedParameters): string {
  const url = new URL(parameters.lang === 'en' ? 'en/' : '', root);
  for (const name of ['kind', 'sector', 'need', 'label', 'in', 'near', 'radius', 'q'] as const) {
    const value = parameters[name];
    if (value) url.searchParams.set(name, value);
  }
  return url.href.replaceAll('%2C', ',');
}
