/** The English of the page of what changed. */
import type { NewsCatalogue } from './catalogue.ts';

export const enNews = {
  'news.title': 'What changed',
} as const satisfies NewsCatalogue;
