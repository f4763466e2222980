import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { ChangeFilters } from '#engine/changes/filter-changes.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { feedPaths } from './feed-paths.ts';
import styles from './news.module.css';

export interface FeedsPartProps {
  root: SiteRoot;
  taxonomy: Taxonomy;
  territories: Territories;
  vocabulary: Vocabulary;
  filters: ChangeFilters;
}

/** The feeds of everything, of what is chosen, of each region and of each sector. */
export function FeedsPart({ root, taxonomy, territories, vocabulary, filters }: FeedsPartProps) {
  const { t, compare, language } = useI18n();
  const { sector } = filters;
  const territory = regionOf(filters.territory, territories);
  const regions = territories.regions.map(({ code, name }) => ({ name, scope: { territory: code } }));
  const sectors = taxonomy.sectors.map(({ id, label }) => ({ name: label[language], scope: { sector: id } }));
  const groups = [
    ['news.feeds.regions', regions],
    ['news.feeds.sectors', sectors],
  ] as const;
  return (
    <section className={styles.block} aria-labelledby="feeds">
      <h2 id="feeds">{t('news.feeds')}</h2>
      <p>{t('news.feeds.text')}</p>
      <ul className={styles.feeds}>
        <FeedLine root={root} name={t('news.feeds.all')} />
        {territory !== undefined && (
          <FeedLine
            root={root}
            name={chosen(vocabulary.territory(territory) ?? territory)}
            scope={{ territory }}
          />
        )}
        {sector !== undefined && taxonomy.sectors.some(({ id }) => id === sector) && (
          <FeedLine root={root} name={chosen(vocabulary.sector(sector))} scope={{ sector }} />
        )}
      </ul>
      {groups.map(([title, feeds]) => (
        <details key={title}>
          <summary>{t(title)}</summary>
          <ul className={styles.feeds}>
            {feeds
              .toSorted((a, b) => compare(a.name, b.name))
              .map(({ name, scope }) => (
                <FeedLine key={name} root={root} name={name} scope={scope} />
              ))}
          </ul>
        </details>
      ))}
    </section>
  );

  function chosen(what: string): string {
    return t('news.feeds.chosen', { what });
  }
}

/** Feeds are by region: a department is followed with its region. */
function regionOf(code: string | undefined, { regions, departments }: Territories): string | undefined {
  if (regions.some((region) => region.code === code)) return code;
  return departments.find((department) => department.code === code)?.region;
}

function FeedLine({ root, name, scope = {} }: { root: SiteRoot; name: string; scope?: ChangeFilters }) {
  const { t, language } = useI18n();
  const folder = pageHref(root, 'news', language);
  const { atom, json } = feedPaths(scope);
  return (
    <li>
      <span>{name}</span>
      <a href={folder + atom} type="application/atom+xml" aria-label={`${t('news.feeds.atom')} · ${name}`}>
        {t('news.feeds.atom')}
      </a>
      <a href={folder + json} type="application/feed+json" aria-label={`${t('news.feeds.json')} · ${name}`}>
        {t('news.feeds.json')}
      </a>
    </li>
  );
}
