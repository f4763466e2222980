import type { OpenDataIndex } from '#domain/open-data.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import { ApiPart } from './api-part.tsx';
import { CitePart } from './cite-part.tsx';
import styles from './data.module.css';
import { DownloadsPart } from './downloads-part.tsx';
import { FieldsPart } from './fields-part.tsx';
import { LicenceLink } from './licence-link.tsx';
import { MeasuresPart } from './measures-part.tsx';
import { QualityPart } from './quality-part.tsx';

export interface DataSheetProps {
  root: SiteRoot;
  /** Whole address of the site, for examples and citations. */
  base: string;
  index: OpenDataIndex;
}

/** The page itself, from the index of the open data alone: the same at build and live. */
export function DataSheet({ root, base, index }: DataSheetProps) {
  const { t, language } = useI18n();
  return (
    <article className={styles.sheet} {...PRERENDERED}>
      <header className={styles.title}>
        <h1 tabIndex={-1}>{t('data.title')}</h1>
        <p>{t('data.lead')}</p>
      </header>
      <Identity root={root} index={index} />
      <DownloadsPart root={root} index={index} />
      <ApiPart root={root} base={base} index={index} />
      <div className={styles.pair}>
        <QualityPart root={root} index={index} />
        <MeasuresPart root={root} />
      </div>
      <FieldsPart />
      <CitePart base={base} href={pageHref(root, 'data', language)} index={index} />
    </article>
  );
}

function Identity({ root, index }: Pick<DataSheetProps, 'root' | 'index'>) {
  const { t, date, number, language } = useI18n();
  const { organizations, active } = index.counts;
  const ended = organizations - active;
  return (
    <dl className={styles.identity}>
      <div>
        <dt>{t('data.edition')}</dt>
        <dd>
          <b>
            <time dateTime={index.edition}>{date(index.edition)}</time>
          </b>
          <a href={pageHref(root, 'news', language)}>{t('data.changes')}</a>
        </dd>
      </div>
      <div>
        <dt>{t('data.organizations')}</dt>
        <dd>
          <b>
            {ended === 0
              ? number(organizations)
              : t('data.organizations.ended', { count: ended, total: number(organizations) })}
          </b>
        </dd>
      </div>
      <div>
        <dt>{t('data.licence')}</dt>
        <dd>
          <LicenceLink licence={index.licence} />
        </dd>
      </div>
      <div className={styles.wide}>
        <dt>{t('data.fingerprint')}</dt>
        <dd>
          <code>{index.editionSha256}</code>
          <span className={styles.hint}>{t('data.fingerprint.hint')}</span>
        </dd>
      </div>
    </dl>
  );
}
