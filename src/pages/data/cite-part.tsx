import type { OpenDataIndex } from '#domain/open-data.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './data.module.css';
import { LicenceLink } from './licence-link.tsx';

export interface CitePartProps {
  /** Whole address of the site. */
  base: string;
  /** Of this page, on its host. */
  href: string;
  index: OpenDataIndex;
}

/** How to name the data, under which terms, and whom they come from. */
export function CitePart({ base, href, index }: CitePartProps) {
  const { t, date, language } = useI18n();
  const { edition, licence, sources, territorySources = [] } = index;
  return (
    <section className={styles.block} aria-labelledby="cite">
      <h2 id="cite">{t('data.cite')}</h2>
      <blockquote className={styles.quote}>
        {t('data.cite.text', { date: date(edition), licence, address: wholeAddress(base, href) })}
      </blockquote>
      <p className={styles.hint}>{t('data.cite.hint')}</p>
      <h3>{t('data.sources')}</h3>
      <p>
        {t('data.sources.text')} <LicenceLink licence={licence} />
      </p>
      <ul className={styles.sources}>
        {sources.map((source) => (
          <li key={source.id}>
            <b>{source.publisher}</b>
            <span>{source.licence}</span>
            {source.date !== undefined && <time dateTime={source.date}>{date(source.date)}</time>}
            <span>{t('data.source.rows', { count: source.rows })}</span>
          </li>
        ))}
        {territorySources.map((source) => (
          <li key={source.publisher[language] ?? source.licence}>
            <b>{source.publisher[language] ?? Object.values(source.publisher)[0]}</b>
            <span>{source.licence}</span>
            {source.date !== undefined && <time dateTime={source.date}>{date(source.date)}</time>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page as it is cited: relative links of a page written before it is published lead nowhere else. */
function wholeAddress(base: string, href: string): string {
  return URL.canParse(href, base) ? new URL(href, base).href : base;
}
