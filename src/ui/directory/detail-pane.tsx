import { useCallback, useEffect, useRef } from 'react';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useLastChange, useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { useEscape } from '../layout/use-escape.ts';
import { Button } from '../primitives/button.tsx';
import { LateIcon } from '../primitives/late-icon.tsx';
import { DetailBody } from './detail-body.tsx';
import { DetailHeading } from './detail-heading.tsx';
import styles from './detail-pane.module.css';

export interface DetailPaneProps {
  id: string;
  root: URL;
  directory: Directory;
  answer: DirectoryAnswer;
  hrefOf: (id: string) => string;
  /** In a frame on another site: contacts only, what keeps and shares is on the page of the directory. */
  framed?: boolean;
}

/** The open organisation, over the list on a wide screen and over everything on a small one. */
export function DetailPane(props: DetailPaneProps) {
  const { t } = useI18n();
  const { select } = useViewActions();
  const heading = useHeadingFocus();
  const record = props.directory.recordsById.get(props.id);
  const close = useCallback(() => select(undefined), [select]);
  useEscape(close);
  return (
    <section className={styles.pane} aria-labelledby="detail-title">
      <div className={styles.bar}>
        <Button look="quiet" onClick={close}>
          <LateIcon name="back" size={18} />
          {t('detail.back')}
        </Button>
        {!props.framed && (
          <a className={styles.page} href={props.hrefOf(props.id)}>
            {t('detail.page')}
            <LateIcon name="chevronRight" size={16} />
          </a>
        )}
      </div>
      <div className={styles.scroll}>
        {record && <DetailHeading ref={heading} name={record.name} kinds={record.kinds} record={record} />}
        <DetailBody {...props} record={record} heading={heading} />
      </div>
    </section>
  );
}

/** Focus follows what the person opened; a page that loads or goes back to a detail leaves it alone. */
function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const lastChange = useLastChange();
  useEffect(() => {
    if (lastChange() === 'push') heading.current?.focus();
  }, [lastChange]);
  return heading;
}
