/** What the HTML of the page says of its publication. */
import type { Language } from '#domain/language.ts';
import type { Publication } from '#domain/site.ts';
import { NAMELESS } from '../i18n/translate.ts';

let publication: Publication | undefined;

/** Written by the HTML build from `site.json`, whose every value it has checked; nameless in a page that says nothing. */
export function pagePublication(): Publication {
  publication ??= readPublication();
  return publication;
}

/** For pages that are written where there is no document. */
export function givePublication(given: Publication): void {
  publication = given;
}

function readPublication(): Publication {
  return { ...NAMELESS, ...JSON.parse(document.documentElement.dataset.site ?? '{}') };
}

/** The language that stands at the root of the site. */
export function rootLanguage(): Language | undefined {
  return pagePublication().languages[0];
}
