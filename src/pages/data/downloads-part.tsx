import { OPEN_DATA_FOLDER, type OpenDataFile, type OpenDataIndex } from '#domain/open-data.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import styles from './data.module.css';

/** What is worth a line, in this order, and the words that say it. */
const OFFERED = [
  ['organisations-tableur.csv', 'tableur'],
  ['organisations.geojson', 'geojson'],
  ['organisations.csv', 'csv'],
  ['couverture-tableur.csv', 'coverage-tableur'],
  ['couverture.csv', 'coverage-csv'],
  ['couverture.json', 'coverage-json'],
  ['taxonomie.json', 'taxonomy'],
] as const;

export function DownloadsPart({ root, index }: { root: SiteRoot; index: OpenDataIndex }) {
  const { t } = useI18n();
  const files = new Map(index.files.map((file) => [file.path, file]));
  return (
    <section className={styles.block} aria-labelledby="downloads">
      <h2 id="downloads">{t('data.downloads')}</h2>
      <ul className={styles.files}>
        {OFFERED.map(([path, word]) => {
          const file = files.get(path);
          return (
            file && (
              <li key={path}>
                <a className={styles.file} href={`${root.pathname}${OPEN_DATA_FOLDER}${path}`} download>
                  {t(`data.file.${word}`)}
                </a>
                <p>{t(`data.file.${word}.text`)}</p>
                <FileFacts root={root} file={file} />
              </li>
            )
          );
        })}
      </ul>
      <p className={styles.hint}>{t('data.lists')}</p>
    </section>
  );
}

/** Path, weight, rows and schema of a file. */
function FileFacts({ root, file }: { root: SiteRoot; file: OpenDataFile }) {
  const { t, number } = useI18n();
  const { path, bytes, rows, schema } = file;
  return (
    <p className={styles.facts}>
      <code>{path}</code>
      <span>{sizeOf(bytes, t, number)}</span>
      {rows !== undefined && <span>{t('data.rows', { count: rows })}</span>}
      {schema !== undefined && (
        <a href={`${root.pathname}${OPEN_DATA_FOLDER}${schema}`}>{t('data.schema')}</a>
      )}
    </p>
  );
}

type I18n = ReturnType<typeof useI18n>;

/** Thousands of bytes, or millions with one decimal. */
function sizeOf(bytes: number, t: I18n['t'], number: I18n['number']): string {
  if (bytes < 1_000_000) return t('data.size.kb', { size: number(Math.max(1, Math.round(bytes / 1000))) });
  return t('data.size.mb', { size: number(Math.round(bytes / 100_000) / 10) });
}
