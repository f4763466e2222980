import type { ReactNode } from 'react';
import type { Organization } from '#domain/organization.ts';
import { toRecord } from '#engine/exchange/to-record.ts';
import type { PlaceMap } from '#engine/territory-map/place-map.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import { DetailActions } from '#ui/organization/detail-actions.tsx';
import { DetailLabels } from '#ui/organization/detail-labels.tsx';
import { type DetailLinks, DetailPartners } from '#ui/organization/detail-partners.tsx';
import { DetailLevel, DetailSection } from '#ui/organization/detail-section.tsx';
import { DetailSources } from '#ui/organization/detail-sources.tsx';
import { DetailSummary, OldSource } from '#ui/organization/detail-summary.tsx';
import { type Kin, Neighbours } from '#ui/organization/neighbours.tsx';
import { DetailSectors, DetailServes, DetailStatus } from '#ui/organization/organization-detail.tsx';
import { OrganizationTimeline } from '#ui/organization/organization-timeline.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { ContactPart } from './contact-part.tsx';
import { FactsPart } from './facts-part.tsx';
import { PageLinks } from './page-links.tsx';
import styles from './sheet.module.css';
import { SheetHead } from './sheet-head.tsx';
import { WherePart } from './where-part.tsx';

export interface OrganizationSheetProps {
  root: SiteRoot;
  organization: Organization;
  edition: string;
  links: DetailLinks;
  kin: Kin;
  /** Undefined where nothing is known of the place, or nothing draws it. */
  map: PlaceMap | undefined;
  /** What a script can do with it: the buttons, or the place that they will take. */
  tools: ReactNode;
}

/** Everything known of an organisation, and who else could help: the same written at build and drawn live. */
export function OrganizationSheet({
  root,
  organization,
  edition,
  links,
  kin,
  map,
  tools,
}: OrganizationSheetProps) {
  const record = toRecord(organization);
  const isActive = organization.status === 'active';
  return (
    <DetailLevel value="h2">
      <article className={styles.sheet} {...PRERENDERED}>
        <SheetHead root={root} record={record} links={links} />
        <DetailStatus organization={organization} links={links} />
        <div className={styles.columns}>
          <div className={styles.stack}>
            <section className={styles.first}>
              <DetailSummary summary={organization.summary} />
              <OldSource date={record.sourceDate} edition={edition} />
              {isActive && <DetailActions organization={organization} />}
            </section>
            <ContactPart organization={organization} />
            <DetailSectors ids={organization.sectors} links={links} />
            <Labels organization={organization} edition={edition} links={links} />
            <DetailServes codes={organization.serves} links={links} />
            <Partners organization={organization} links={links} />
            <FactsPart organization={organization} />
            <DetailSources organization={organization} edition={edition} />
          </div>
          <div className={styles.stack}>
            <WherePart organization={organization} record={record} map={map} links={links} />
            {isActive && <PageLinks root={root} id={organization.id} />}
            <div data-tools="">{tools}</div>
            <Neighbours kin={kin} links={links} />
          </div>
        </div>
      </article>
    </DetailLevel>
  );
}

type PartProps = Pick<OrganizationSheetProps, 'organization' | 'links'>;

/** In the page of an organisation what is not known is said, group by group. */
function Labels({ organization, edition, links }: PartProps & { edition: string }) {
  const { t } = useI18n();
  const vocabulary = useVocabulary();
  const { name, labels } = organization;
  const dated = labels.some(({ since, until }) => since !== undefined || until !== undefined);
  if (labels.length > 0) {
    return (
      <div>
        <DetailLabels labels={labels} edition={edition} links={links} />
        {dated && (
          <details className={styles.timeline}>
            <summary>{t('timeline.title')}</summary>
            <OrganizationTimeline
              {...{ name, labels, vocabulary, edition }}
              {...(links.pages && { hrefOf: links.pages.labelHref })}
            />
          </details>
        )}
      </div>
    );
  }
  return <Unknown title={t('detail.labels')}>{t('organization.labelsUnknown')}</Unknown>;
}

function Partners({ organization, links }: PartProps) {
  const { t } = useI18n();
  if (organization.partners.length > 0)
    return <DetailPartners partners={organization.partners} links={links} />;
  return <Unknown title={t('detail.partners')}>{t('organization.partnersUnknown')}</Unknown>;
}

function Unknown({ title, children }: { title: string; children: ReactNode }) {
  return (
    <DetailSection title={title}>
      <p className={styles.unknown}>{children}</p>
    </DetailSection>
  );
}
