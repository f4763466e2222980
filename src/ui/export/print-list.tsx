import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Manifest } from '#domain/artefacts.ts';
import type { Organization } from '#domain/organization.ts';
import type { SelectionAbout } from '#engine/exchange/export-about.ts';
import { oldSourceYear } from '#engine/quality/freshness.ts';
import { newestSourceDate } from '#engine/quality/source-age.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { kindLine, placeLine, summaryIn } from '../organization/wording.ts';
import styles from './print-list.module.css';
import { selectionSources } from './selection.ts';

export interface PrintListProps {
  organizations: readonly Organization[];
  about: SelectionAbout;
  manifest: Manifest;
  onPrinted: () => void;
}

/** Some sixty pages: beyond, a browser lays out for minutes what nobody reads. */
const MOST_PRINTED = 1000;

/** The list on paper, beside the page and seen on paper only; it asks for the printer as soon as it stands. */
export function PrintList({ organizations, about, manifest, onPrinted }: PrintListProps) {
  const { t, date } = useI18n();
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true });
    // After the menu has closed and the list is laid out.
    const timer = setTimeout(() => window.print(), 50);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', onPrinted);
    };
  });
  const shown = organizations.slice(0, MOST_PRINTED);
  const total = organizations.length;
  return createPortal(
    <section className={styles.sheet} data-print-list>
      <header className={styles.head}>
        <h1>{t('selection.printTitle', { count: total })}</h1>
        <p>{t('selection.criteria', { criteria: about.criteria })}</p>
        <p>{t('selection.edition', { date: date(about.edition) })}</p>
        {total > shown.length && (
          <p>{t('selection.printCut', { shown: String(shown.length), total: String(total) })}</p>
        )}
      </header>
      <ol className={styles.list}>
        {shown.map((organization) => (
          <PrintedEntry key={organization.id} organization={organization} about={about} />
        ))}
      </ol>
      <footer className={styles.foot}>
        <p>{t('selection.sources', { sources: selectionSources(manifest) })}</p>
        <p>{t('selection.licence', { licence: about.licence, address: about.address })}</p>
      </footer>
    </section>,
    document.body,
  );
}

function PrintedEntry({ organization, about }: { organization: Organization; about: SelectionAbout }) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const { t, date, language } = i18n;
  const { name, kinds, phone, email, website, address, location, territory } = organization;
  const place = placeLine(
    {
      territory,
      ...(address.city !== undefined && { city: address.city }),
      ...(location !== null && { precision: location.precision }),
    },
    { i18n, vocabulary },
  );
  const sourceDate = newestSourceDate(organization);
  const old = oldSourceYear(sourceDate, about.edition, about.oldSourceYears) !== undefined;
  const street = [address.street, address.postalCode].filter(Boolean).join(', ');
  return (
    <li className={styles.entry}>
      <h2>{name}</h2>
      <p>{[kindLine(kinds, { i18n, vocabulary }), place].join(' · ')}</p>
      <p>{summaryIn(organization.summary, language)?.text}</p>
      <p>{[street, phone, email, website].filter(Boolean).join(' · ')}</p>
      <p className={styles.source}>
        {t('selection.printSource', { date: sourceDate ? date(sourceDate) : t('selection.undated') })}
        {old && <strong> · {t('selection.oldSource')}</strong>}
      </p>
    </li>
  );
}
