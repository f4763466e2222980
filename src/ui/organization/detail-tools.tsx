import { type ReactNode, useState } from 'react';
import type { Organization } from '#domain/organization.ts';
import { toVcard, VCARD_TYPE, vcardFileName } from '#engine/exchange/vcard.ts';
import { newestSourceDate } from '#engine/quality/quality.ts';
import type { Translator } from '../i18n/translate.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { LateIcon } from '../primitives/late-icon.tsx';
import { ByHand } from './by-hand.tsx';
import styles from './detail-actions.module.css';
import { ShareButton } from './share-button.tsx';
import { useVocabulary } from './use-vocabulary.tsx';
import type { Vocabulary } from './vocabulary.ts';

interface DetailToolsProps {
  organization: Organization;
  edition: string;
  country: string;
  /** Tools that belong to the page rather than to the organisation. */
  children?: ReactNode;
}

/** What to do later: keep the contact, hand it on, print it. */
export function DetailTools({ organization, edition, country, children }: DetailToolsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const vocabulary = useVocabulary();
  const [refused, setRefused] = useState<string>();
  const address = addressOf(organization.id);
  const download = () => {
    const note = noteOf(organization, edition, address, i18n);
    const categories = categoriesOf(organization, vocabulary);
    save(toVcard(organization, { edition, country, categories, note }), vcardFileName(organization));
  };
  return (
    <>
      <fieldset className={styles.tools} aria-label={t('detail.tools')}>
        {children}
        <ShareButton address={address} title={organization.name} onRefused={setRefused} />
        <Button onClick={download} title={t('detail.vcardHint')}>
          <LateIcon name="contact" size={16} />
          {t('detail.vcard')}
        </Button>
        <Button onClick={() => window.print()}>
          <LateIcon name="print" size={16} />
          {t('detail.print')}
        </Button>
      </fieldset>
      {refused !== undefined && <ByHand address={refused} />}
    </>
  );
}

/** The address of an organisation without the search that led to it. */
function addressOf(id: string): string {
  const url = new URL(window.location.href);
  url.search = `?selected=${id}`;
  url.hash = '';
  return url.href;
}

function categoriesOf({ kinds, sectors }: Organization, { kind, sector }: Vocabulary): string[] {
  return [...kinds.map(kind), ...sectors.map(sector)];
}

/** A contact outlives the page: where its facts come from, how old they are, where to look again. */
function noteOf(organization: Organization, edition: string, link: string, { t, date }: Translator): string {
  const newest = newestSourceDate(organization);
  const source = organization.sources.find((one) => one.date === newest) ?? organization.sources[0];
  const host = source && URL.canParse(source.url) ? new URL(source.url).hostname : undefined;
  const dated = newest ? date(newest) : t('detail.sourceUndated');
  const sources = t('vcard.source', { host: host || (source?.url ?? ''), date: dated });
  return t('vcard.note', { sources, edition: date(edition), link });
}

function save(text: string, name: string) {
  const url = URL.createObjectURL(new Blob([text], { type: VCARD_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
