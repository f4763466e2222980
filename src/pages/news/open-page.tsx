import { loadNewsWords } from '#ui/i18n/news-words.ts';
import { pageLanguage } from '#ui/i18n/translate.ts';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import type { OpenPage } from '../app.tsx';

await loadNewsWords(pageLanguage());

export const openPage: OpenPage = (_window, root) => <SiteHeader root={root} page="news" search="" />;
