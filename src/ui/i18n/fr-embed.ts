/** The words that an embedded map alone says. */
export const frEmbed = {
  'embed.heading': 'Organismes d’appui aux PME',
  'embed.full': 'Ouvrir l’annuaire complet',
  'embed.about': 'Annuaire {site}',
  'embed.searched': 'Recherche : « {words} »',
} as const;
