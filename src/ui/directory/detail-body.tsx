import { type RefObject, useMemo } from 'react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Organization } from '#domain/organization.ts';
import { toRecord } from '#engine/exchange/to-record.ts';
import { createSimilarity } from '#engine/similar/similar.ts';
import { useOrganization } from '#state/use-organization.ts';
import { useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { WayOut } from '../layout/load-failure.tsx';
import { SiteFoot } from '../layout/site-foot.tsx';
import { organizationHref } from '../layout/site-pages.ts';
import { contactCard } from '../organization/contact-card.ts';
import { DetailActions } from '../organization/detail-actions.tsx';
import type { DetailLinks } from '../organization/detail-partners.tsx';
import { DetailTools } from '../organization/detail-tools.tsx';
import { kinOf, Neighbours } from '../organization/neighbours.tsx';
import { DetailStatus, OrganizationDetail } from '../organization/organization-detail.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { Notice } from '../primitives/notice.tsx';
import { Skeleton } from '../primitives/skeleton.tsx';
import { CompareToggle } from './compare-toggle.tsx';
import { DetailHeading } from './detail-heading.tsx';
import { DetailIntroduction } from './detail-introduction.tsx';
import styles from './detail-pane.module.css';
import type { DetailPaneProps } from './detail-pane.tsx';

export interface DetailBodyProps extends DetailPaneProps {
  record: DirectoryRecord | undefined;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** Everything below the name: what to do first, what is known next, who else could help last. */
export function DetailBody(props: DetailBodyProps) {
  const { id, root, directory, answer, heading } = props;
  const { t } = useI18n();
  const state = useOrganization(root, id);
  const links = useLinks(props);
  const organization = state.status === 'ready' ? state.organization : undefined;
  const { record } = props;
  // The row of a large edition may not be here; its details say the same.
  const known = record ?? (directory.isLarge && organization ? toRecord(organization) : undefined);
  if (state.status === 'unknown' && !record) {
    return (
      <Notice icon="search" title={t('detail.unknown.title')} titleRef={heading} titleId="detail-title">
        <p>{t('detail.unknown.text', { id })}</p>
      </Notice>
    );
  }
  return (
    <>
      {!record && organization && (
        <DetailHeading ref={heading} name={organization.name} kinds={organization.kinds} record={record} />
      )}
      {organization && <Actions {...props} organization={organization} links={links} />}
      {state.status === 'loading' && <div className={styles.actionsPlace} />}
      {known && <DetailIntroduction record={known} answer={answer} edition={directory.edition} />}
      {organization && (
        <OrganizationDetail organization={organization} edition={directory.edition} links={links} />
      )}
      {state.status === 'loading' && <Skeleton rows={5} label={t('detail.loading')} />}
      {state.status === 'failed' && (
        <Notice icon="warning" as="h3" role="alert" title={t('detail.failed')}>
          <WayOut {...state} />
        </Notice>
      )}
      {record && !directory.isLarge && <Others record={record} records={directory.records} links={links} />}
      <SiteFoot root={root} {...(organization && { organization: organization.id })} />
    </>
  );
}

interface OthersProps {
  record: DirectoryRecord;
  records: readonly DirectoryRecord[];
  links: DetailLinks;
}

function Others({ record, records, links }: OthersProps) {
  const kin = useMemo(() => kinOf(record, records, createSimilarity(records)), [record, records]);
  return <Neighbours kin={kin} links={links} />;
}

interface ActionsProps extends Pick<DetailBodyProps, 'root' | 'directory' | 'framed' | 'hrefOf'> {
  organization: Organization;
  links: DetailLinks;
}

function Actions({ root, organization, links, directory, framed = false, hrefOf }: ActionsProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const vocabulary = useVocabulary();
  const address = new URL(organizationHref(root, organization.id, language), root).href;
  const makeCard = async () => {
    const country = directory.territories.country.name;
    return contactCard(organization, { edition: directory.edition, country, address, vocabulary, i18n });
  };
  if (organization.status !== 'active') return <DetailStatus organization={organization} links={links} />;
  return (
    <div className={styles.actions}>
      <DetailActions organization={organization} />
      {framed ? (
        <p className={styles.place}>
          <a href={hrefOf(organization.id)}>{t('detail.inDirectory')}</a>
        </p>
      ) : (
        <DetailTools name={organization.name} address={address} makeCard={makeCard}>
          <CompareToggle id={organization.id} name={organization.name} />
        </DetailTools>
      )}
    </div>
  );
}

function useLinks({ directory, hrefOf }: DetailBodyProps): DetailLinks {
  const { select } = useViewActions();
  return { nameOf: (other) => directory.recordsById.get(other)?.name, hrefOf, open: select };
}
