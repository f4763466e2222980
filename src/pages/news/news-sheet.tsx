import type { ChangesFile } from '#domain/changes.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import { type ChangeFilters, filterEditions } from '#engine/changes/filter-changes.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { EditionPart } from './edition-part.tsx';
import { FeedsPart } from './feeds-part.tsx';
import styles from './news.module.css';
import { NewsFilters } from './news-filters.tsx';

export interface NewsSheetProps {
  root: SiteRoot;
  file: ChangesFile;
  taxonomy: Taxonomy;
  territories: Territories;
  vocabulary: Vocabulary;
  filters: ChangeFilters;
  /** Missing in the written page, which shows everything. */
  onFilter?: (filters: ChangeFilters) => void;
}

/** The page itself: the same at build and live, where it can be filtered. */
export function NewsSheet(props: NewsSheetProps) {
  const { root, file, taxonomy, territories, vocabulary, filters, onFilter } = props;
  const { t } = useI18n();
  const editions = filterEditions(file, filters);
  return (
    <article className={styles.sheet} {...PRERENDERED}>
      <header className={styles.title}>
        <h1 tabIndex={-1}>{t('news.title')}</h1>
        <p>{t('news.lead')}</p>
      </header>
      <NewsFilters taxonomy={taxonomy} territories={territories} filters={filters} onFilter={onFilter} />
      {editions.map((edition) => (
        <EditionPart
          key={edition.edition}
          root={root}
          edition={edition}
          vocabulary={vocabulary}
          filters={filters}
        />
      ))}
      <FeedsPart
        root={root}
        taxonomy={taxonomy}
        territories={territories}
        vocabulary={vocabulary}
        filters={filters}
      />
    </article>
  );
}
