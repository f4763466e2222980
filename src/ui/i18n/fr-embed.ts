/** The words that an embedded map alone says. */
export const frEmbed = {
  'embed.heading': '{site}',
  'embed.full': 'Ouvrir l’annuaire complet',
  'embed.about': 'Annuaire {site}',
  'embed.searched': 'Recherche : « {words} »',
} as const;
