import type { DirectoryRecord } from '#domain/artefacts.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { termHref } from '#ui/layout/page-addresses.ts';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import type { DetailLinks } from '#ui/organization/detail-partners.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { placeLine } from '#ui/organization/wording.ts';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import styles from './sheet.module.css';

interface SheetHeadProps {
  root: SiteRoot;
  record: DirectoryRecord;
  links: DetailLinks;
}

/** Where one is in the site, who it is, what it is and where. */
export function SheetHead({ root, record, links }: SheetHeadProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const vocabulary = useVocabulary();
  const [main = ''] = record.kinds;
  return (
    <header className={styles.head}>
      <nav aria-label={t('organization.path')}>
        <ol className={styles.path}>
          <li>
            <a href={pageHref(root, 'directory', language)}>{t('site.directory')}</a>
          </li>
          <li>
            <a href={pageHref(root, 'organization', language)}>{t('organization.crumb')}</a>
          </li>
          <li>
            <a href={termHref(root, 'kinds', main, language)}>{vocabulary.kindPlural(main)}</a>
          </li>
          <Territory code={record.territory.region} links={links} />
          <Territory code={record.territory.department} links={links} />
        </ol>
      </nav>
      <div className={styles.title}>
        <KindMark {...vocabulary.kindStyle(main)} size={48} />
        <div>
          <h1 tabIndex={-1}>{record.name}</h1>
          <p className={styles.what}>
            {record.kinds.map(vocabulary.kind).join(' · ')}
            <span className={styles.place}> · {placeLine(record, { i18n, vocabulary })}</span>
          </p>
        </div>
      </div>
    </header>
  );
}

function Territory({ code, links }: { code: string | undefined; links: DetailLinks }) {
  const name = useVocabulary().territory(code ?? '');
  if (code === undefined || name === undefined) return null;
  return (
    <li>
      <a href={links.pages?.territoryHref(code)}>{name}</a>
    </li>
  );
}
