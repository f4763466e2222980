import { type ReactNode, useState } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { WayOut } from '../layout/load-failure.tsx';
import { Button } from '../primitives/button.tsx';
import { LateIcon } from '../primitives/late-icon.tsx';
import { ByHand } from './by-hand.tsx';
import type { ContactCard } from './contact-card.ts';
import styles from './detail-actions.module.css';
import { ShareButton } from './share-button.tsx';

interface DetailToolsProps {
  name: string;
  /** Whole address of its page, to be handed on. */
  address: string;
  /** Makes the contact when it is asked for. */
  makeCard: () => Promise<ContactCard>;
  /** Tools that belong to the page rather than to the organisation. */
  children?: ReactNode;
}

/** What to do later: keep the contact, hand it on, print it. */
export function DetailTools({ name, address, makeCard, children }: DetailToolsProps) {
  const { t } = useI18n();
  const [refused, setRefused] = useState<string>();
  const [failure, setFailure] = useState<Error>();
  const download = () => {
    setFailure(undefined);
    makeCard().then(save).catch(setFailure);
  };
  return (
    <>
      <fieldset className={styles.tools} aria-label={t('detail.tools')}>
        {children}
        <ShareButton address={address} title={name} onRefused={setRefused} />
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
      {failure && (
        <div role="alert">
          <p>{t('detail.vcardFailed')}</p>
          <WayOut error={failure} retry={download} />
        </div>
      )}
    </>
  );
}

/** What keeps the place of the tools in a page that no script has reached yet: neither seen nor reached. */
export function DetailToolsPlace() {
  const { t } = useI18n();
  return (
    <div className={styles.tools} data-later="">
      <Button>{t('detail.copy')}</Button>
      <Button>{t('detail.vcard')}</Button>
      <Button>{t('detail.print')}</Button>
    </div>
  );
}

function save({ text, fileName, type }: ContactCard) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
