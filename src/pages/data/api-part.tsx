import { OPEN_DATA_FOLDER, type OpenDataIndex } from '#domain/open-data.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import styles from './data.module.css';

export interface ApiPartProps {
  root: SiteRoot;
  /** Whole address of the site. */
  base: string;
  index: OpenDataIndex;
}

/** One file for each thing: where, how many, and how to ask for one. */
export function ApiPart({ root, base, index }: ApiPartProps) {
  const { t } = useI18n();
  const folder = root.pathname + OPEN_DATA_FOLDER;
  const schemas = index.files.filter(({ path }) => path.startsWith('schemas/'));
  return (
    <section className={styles.block} aria-labelledby="api">
      <h2 id="api">{t('data.api')}</h2>
      <p>{t('data.api.text')}</p>
      <ul className={styles.families}>
        {index.families.map((family) => (
          <li key={family.path}>
            <code>{OPEN_DATA_FOLDER + family.path}</code>
            <span>
              {t(isOfTerritories(family) ? 'data.api.territories' : 'data.api.organizations', family)}
            </span>
            <span className={styles.links}>
              <a href={folder + family.index}>{t('data.api.index')}</a>
              <a href={folder + exampleOf(family)}>{t('data.api.example')}</a>
              <a href={folder + family.schema}>{t('data.schema')}</a>
            </span>
          </li>
        ))}
      </ul>
      <h3 id="curl">{t('data.api.lines')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard */}
      <section className={styles.code} tabIndex={0} aria-labelledby="curl">
        <pre>
          <code>{commandLines(base, index)}</code>
        </pre>
      </section>
      <h3>{t('data.api.schemas')}</h3>
      <p className={styles.links}>
        {schemas.map(({ path }) => (
          <a key={path} href={folder + path}>
            {path.replace(/^schemas\/|\.schema\.json$/g, '')}
          </a>
        ))}
      </p>
      <p>
        {t('data.api.llms')} <a href={`${root.pathname}llms.txt`}>llms.txt</a>
      </p>
      <h3>{t('data.versions')}</h3>
      <p>{t('data.versions.text', { folder: OPEN_DATA_FOLDER })}</p>
    </section>
  );
}

type Family = OpenDataIndex['families'][number];

function isOfTerritories({ path }: Family): boolean {
  return path.includes('{code}');
}

function exampleOf({ path, example }: Family): string {
  return path.replace(/\{\w+\}/, example);
}

function commandLines(base: string, { families }: OpenDataIndex): string {
  const folder = base + OPEN_DATA_FOLDER;
  return [
    `curl -O ${folder}organisations.csv`,
    `curl -s ${folder}index.json`,
    ...families.map((family) => `curl -s ${folder}${exampleOf(family)}`),
  ].join('\n');
}
