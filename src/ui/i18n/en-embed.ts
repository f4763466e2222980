import type { EmbedCatalogue } from './catalogue.ts';

/** The words that an embedded map alone says, in English. */
export const enEmbed: EmbedCatalogue = {
  'embed.heading': '{site}',
  'embed.full': 'Open the full directory',
  'embed.about': '{site} directory',
  'embed.searched': 'Search: “{words}”',
};
