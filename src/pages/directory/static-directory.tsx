import type { Manifest } from '#domain/artefacts.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import results from '#ui/directory/results.module.css';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { termHref } from '#ui/layout/page-addresses.ts';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import { organizationHref, pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import { ResultCard } from '#ui/organization/result-card.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import box from '#ui/primitives/combobox.module.css';
import { Icon } from '#ui/primitives/icon.tsx';
import { FIRST_ROWS } from '#ui/primitives/row-list.tsx';
import styles from './directory-page.module.css';
import firstMaps from './first-map.module.css';
import { FIRST_MAP } from './first-map.tsx';
import { SkipLinks } from './skip-links.tsx';
import type { WrittenMap } from './written-map.tsx';

export interface StaticDirectoryProps {
  root: SiteRoot;
  manifest: Manifest;
  taxonomy: Taxonomy;
  /** Undefined where the publication opens on another view than the whole list. */
  answer: DirectoryAnswer | undefined;
  /** What the map frames first and shows there; undefined with the answer, and where no land is known. */
  firstMap: WrittenMap | undefined;
}

/** The directory as it is written at build: its first rows in the place that the live ones take, and the way to all else. */
export function StaticDirectory(props: StaticDirectoryProps) {
  const { root, manifest, taxonomy, answer, firstMap } = props;
  const { t } = useI18n();
  return (
    <div className={styles.page} data-face="list">
      <SkipLinks />
      <SiteHeader
        root={root}
        page="directory"
        search=""
        edition={{ count: manifest.counts.active, date: manifest.edition }}
      />
      <main className={styles.main}>
        <h1 className="visually-hidden">{t('site.tagline')}</h1>
        <div className={styles.side}>
          <div className={styles.panel}>
            <div className={styles.head}>
              <BoxPlace />
              <div className={styles.filtersPlace} />
              <noscript>
                <WithoutScript root={root} taxonomy={taxonomy} />
              </noscript>
            </div>
            <div className={styles.answer}>
              {answer && <FirstRows root={root} edition={manifest.edition} answer={answer} />}
            </div>
          </div>
        </div>
        <div className={styles.map} id="map" />
        {firstMap && <FirstMapImage root={root} map={firstMap} />}
      </main>
    </div>
  );
}

/** What the search box will look like: its words are the largest text of a small screen, and painted once. */
function BoxPlace() {
  const { t } = useI18n();
  return (
    <div className={`${box.box} ${styles.boxPlace}`} aria-hidden="true">
      <Icon name="search" />
      <span className={`${box.input} ${styles.boxWords}`}>{t('search.placeholder')}</span>
    </div>
  );
}

/** A small screen, which does not show it, does not ask for it either. */
function FirstMapImage({ root, map: { light, dark, label } }: { root: SiteRoot; map: WrittenMap }) {
  return (
    <div className={firstMaps.place}>
      <div className={firstMaps.map} {...FIRST_MAP}>
        <picture>
          <source media="(prefers-color-scheme: dark)" srcSet={root.pathname + dark.path} />
          <img src={root.pathname + light.path} alt={label} loading="lazy" />
        </picture>
      </div>
    </div>
  );
}

interface FirstRowsProps {
  root: SiteRoot;
  edition: string;
  answer: DirectoryAnswer;
}

const nothing = () => undefined;

function FirstRows({ root, edition, answer }: FirstRowsProps) {
  const { t, language } = useI18n();
  const { length } = answer.results;
  const rows = Array.from({ length: Math.min(length, FIRST_ROWS) }, (_, at) => answer.results.at(at)).filter(
    (row) => row !== undefined,
  );
  return (
    <section className={results.results} aria-labelledby="results" {...PRERENDERED}>
      <div className={results.bar}>
        <h2 id="results" className={results.count} tabIndex={-1}>
          <span className="visually-hidden">{t('results.title')}</span>
          <span>{t('results.count', { count: length })}</span>
        </h2>
      </div>
      <ol id="results-list" aria-label={t('results.list')}>
        {rows.map(({ record, result }) => (
          <li key={record.id}>
            <ResultCard
              record={record}
              result={result}
              territories={answer.territories}
              edition={edition}
              href={organizationHref(root, record.id, language)}
              highlighted={false}
              heading="h3"
              onOpen={nothing}
              onHover={nothing}
            >
              <span className={styles.toolPlace} />
            </ResultCard>
          </li>
        ))}
      </ol>
      <p className={styles.all}>
        <a href={pageHref(root, 'organization', language)}>{t('organization.list.all', { count: length })}</a>
      </p>
    </section>
  );
}

/** The pages that need no script, from the directory that does. */
function WithoutScript({ root, taxonomy }: Pick<StaticDirectoryProps, 'root' | 'taxonomy'>) {
  const { t, language, compare } = useI18n();
  const vocabulary = useVocabulary();
  const sectors = taxonomy.sectors.map(({ id }) => ({ id, name: vocabulary.sector(id) }));
  return (
    <nav className={styles.pages} aria-label={t('organization.list.title')}>
      <p>{t('organization.list.noScript')}</p>
      <ul>
        <li>
          <a href={pageHref(root, 'organization', language)}>{t('organization.index.title')}</a>
        </li>
        <li>
          <a href={pageHref(root, 'territory', language)}>{t('organization.index.territories')}</a>
        </li>
      </ul>
      <details>
        <summary>{t('organization.list.kinds')}</summary>
        <ul>
          {vocabulary.kinds.map(({ id }) => (
            <li key={id}>
              <a href={termHref(root, 'kinds', id, language)}>{vocabulary.kindPlural(id)}</a>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('organization.list.sectors')}</summary>
        <ul>
          {sectors
            .sort((a, b) => compare(a.name, b.name))
            .map(({ id, name }) => (
              <li key={id}>
                <a href={termHref(root, 'sectors', id, language)}>{name}</a>
              </li>
            ))}
        </ul>
      </details>
    </nav>
  );
}
