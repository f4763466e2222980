/** The words of the page of what changed. */
export const frNews = {
  'news.title': 'Nouveautés',
} as const;
