import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useOrganization } from '#state/use-organization.ts';
import { useLastChange, useViewActions } from '#state/use-view.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { DetailActions } from '#ui/organization/detail-actions.tsx';
import type { DetailLinks } from '#ui/organization/detail-partners.tsx';
import { DetailStatus, OrganizationDetail } from '#ui/organization/organization-detail.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { DetailHeading } from './detail-heading.tsx';
import { DetailIntroduction } from './detail-introduction.tsx';
import styles from './detail-pane.module.css';

export interface DetailPaneProps {
  id: string;
  root: URL;
  directory: Directory;
  answer: DirectoryAnswer;
  hrefOf: (id: string) => string;
}

/** The open organisation, over the list on a wide screen and over everything on a small one. */
export function DetailPane({ id, root, directory, answer, hrefOf }: DetailPaneProps) {
  const { t } = useI18n();
  const { select } = useViewActions();
  const heading = useHeadingFocus();
  const links: DetailLinks = {
    nameOf: (other) => directory.recordsById.get(other)?.name,
    hrefOf,
    open: select,
  };
  const close = () => select(undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const record = directory.recordsById.get(id);
  return (
    <section className={styles.pane} aria-labelledby="detail-title" onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <Button look="quiet" onClick={close}>
          <Icon name="back" size={18} />
          {t('detail.back')}
        </Button>
      </div>
      <div className={styles.scroll}>
        <DetailBody
          id={id}
          root={root}
          record={record}
          directory={directory}
          answer={answer}
          links={links}
          heading={heading}
        />
      </div>
    </section>
  );
}

interface DetailBodyProps extends Omit<DetailPaneProps, 'hrefOf'> {
  links: DetailLinks;
  record: DirectoryRecord | undefined;
  heading: { current: HTMLHeadingElement | null };
}

function DetailBody({ id, root, record, directory, answer, links, heading }: DetailBodyProps) {
  const { t } = useI18n();
  const state = useOrganization(root, id);
  const organization = state.status === 'ready' ? state.organization : undefined;
  const known = record ?? organization;
  if (state.status === 'unknown' && !record) {
    return (
      <Notice icon="search" title={t('detail.unknown.title')} titleRef={heading} titleId="detail-title">
        <p>{t('detail.unknown.text', { id })}</p>
      </Notice>
    );
  }
  return (
    <>
      {known && <DetailHeading ref={heading} name={known.name} kinds={known.kinds} record={record} />}
      {organization && <DetailStatus organization={organization} links={links} />}
      {organization?.status === 'active' && <DetailActions organization={organization} />}
      {state.status === 'loading' && <div className={styles.actionsPlace} />}
      {record && <DetailIntroduction record={record} answer={answer} edition={directory.edition} />}
      {organization && (
        <OrganizationDetail organization={organization} edition={directory.edition} links={links} />
      )}
      {state.status === 'loading' && <Skeleton rows={5} label={t('detail.loading')} />}
      {state.status === 'failed' && (
        <Notice icon="warning" as="h3" role="alert" title={t('detail.failed')}>
          <Button onClick={state.retry}>{t('load.retry')}</Button>
        </Notice>
      )}
    </>
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
