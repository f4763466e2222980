import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Organization } from '#domain/organization.ts';
import { toRecord } from '#engine/exchange/to-record.ts';
import { createSimilarity } from '#engine/similar/similar.ts';
import type { DirectoryData } from '#state/directory.ts';
import { failureOf } from '#state/failure.ts';
import { directoryQuery, manifestQuery } from '#state/queries.ts';
import { useOrganization } from '#state/use-organization.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { organizationHref, pageHref } from '#ui/layout/site-pages.ts';
import { useCanonical } from '#ui/layout/use-canonical.ts';
import { kinOf } from '#ui/organization/neighbours.tsx';
import { VocabularyProvider } from '#ui/organization/use-vocabulary.tsx';
import { createVocabulary } from '#ui/organization/vocabulary.ts';
import { Notice } from '#ui/primitives/notice.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { IndexHead } from './index-head.tsx';
import { OrganizationIndex } from './organization-index.tsx';
import { OrganizationSheet } from './organization-sheet.tsx';
import { seatedCommunes, sheetLinks } from './sheet-links.ts';
import { SheetTools } from './sheet-tools.tsx';

interface LiveBodyProps {
  root: URL;
  /** As asked for, known or not; undefined for the list. */
  id: string | undefined;
}

/** The same page from the published files, where the build wrote none: without the map, which is drawn at build. */
export function LiveBody({ root, id }: LiveBodyProps) {
  const i18n = useI18n();
  const manifest = useQuery(manifestQuery(root));
  const directory = useQuery(directoryQuery(root, manifest.data));
  const failure = failureOf([manifest, directory]);
  const { data } = directory;
  const vocabulary = useMemo(
    () => (data ? createVocabulary(data.taxonomy, data.territories, i18n) : null),
    [data, i18n],
  );
  if (failure) return <LoadFailure {...failure} />;
  if (!data) return <Skeleton rows={8} label={i18n.t('load.busy')} />;
  return (
    <VocabularyProvider vocabulary={vocabulary}>
      {id === undefined ? (
        <>
          <IndexHead count={data.records.length} />
          <OrganizationIndex root={root} entries={data.records} ended={[]} />
        </>
      ) : (
        <LiveSheet root={root} id={id} data={data} />
      )}
    </VocabularyProvider>
  );
}

interface LiveSheetProps {
  root: URL;
  id: string;
  data: DirectoryData;
}

function LiveSheet({ root, id, data }: LiveSheetProps) {
  const { t, language } = useI18n();
  const state = useOrganization(root, id);
  const organization = state.status === 'ready' ? state.organization : undefined;
  const name = organization?.name;
  useCanonical(organization && organizationHref(root, organization.id, language));
  useEffect(() => {
    // The title that was written says more where several have one name.
    if (name !== undefined && !document.title.startsWith(name))
      document.title = t('organization.titled', { name });
  }, [t, name]);
  const known = useMemo(() => organization && drawnWith(data, organization), [data, organization]);
  if (state.status === 'loading') return <Skeleton rows={8} label={t('detail.loading')} />;
  if (state.status === 'failed') return <LoadFailure {...state} />;
  if (!organization || !known) return <Unknown root={root} id={id} />;
  const links = sheetLinks({ root, language, ...known });
  const tools = <SheetTools root={root} id={organization.id} name={organization.name} />;
  const sheet = { root, organization, edition: data.edition, links, kin: known.kin, map: undefined };
  return <OrganizationSheet {...sheet} tools={tools} />;
}

/** What the sheet says of other organisations. */
function drawnWith({ records }: DirectoryData, organization: Organization) {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return {
    kin: kinOf(toRecord(organization), records, createSimilarity(records)),
    communes: seatedCommunes(records),
    nameOf: (id: string) => names.get(id),
  };
}

function Unknown({ root, id }: Omit<LiveSheetProps, 'data'>) {
  const { t, language } = useI18n();
  return (
    <Notice icon="search" title={t('detail.unknown.title')} role="status">
      <p>{t('detail.unknown.text', { id })}</p>
      <p>
        <a href={pageHref(root, 'organization', language)}>{t('organization.index.title')}</a>
      </p>
    </Notice>
  );
}
