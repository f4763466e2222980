import { lazy, type ReactNode, Suspense, useMemo, useSyncExternalStore } from 'react';
import { decodeOrganization } from '#state/organization-view.ts';
import type { PageAddress } from '#state/page-address.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import type { PrerenderedPart } from '#ui/layout/prerendered.tsx';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { SiteHeader, type SiteHeaderProps } from '#ui/layout/site-header.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './organization.module.css';
import { WrittenIndex } from './written-index.tsx';
import { WrittenSheet } from './written-sheet.tsx';

export interface WrittenPart {
  part: PrerenderedPart;
  /** The organisation that the page is about; undefined for the list of all. */
  id: string | undefined;
}

export interface OrganizationPageProps {
  root: URL;
  address: PageAddress;
  /** What the build wrote, which stays; undefined where it wrote nothing. */
  written: WrittenPart | undefined;
}

/** What draws a page that is not written: in development, and at an address with an id. */
const LiveBody = lazy(async () => ({ default: (await import('./live-body.tsx')).LiveBody }));

/** An organisation, or the list of all: what the build wrote stays, and is given what only a script can do. */
export function OrganizationPage({ root, address, written }: OrganizationPageProps) {
  const { t } = useI18n();
  const search = useSyncExternalStore(address.subscribe, address.search);
  const asked = useMemo(() => decodeOrganization(search), [search]);
  const id = written?.id ?? asked.id;
  if (written === undefined || written.id !== id) {
    return (
      <Frame root={root} search={search}>
        <Suspense fallback={<Skeleton rows={8} label={t('load.busy')} />}>
          <LiveBody root={root} id={id} />
        </Suspense>
      </Frame>
    );
  }
  if (id === undefined) {
    return (
      <Frame root={root} search={search} edition={written.part.edition}>
        <WrittenIndex written={written} address={address} find={asked.find} />
      </Frame>
    );
  }
  return (
    <Frame root={root} search={`${id}/`} edition={written.part.edition}>
      <WrittenSheet root={root} id={id} part={written.part} />
    </Frame>
  );
}

interface FrameProps extends Pick<SiteHeaderProps, 'edition' | 'search'> {
  root: URL;
  children: ReactNode;
}

function Frame({ root, children, ...header }: FrameProps) {
  return (
    <div className={styles.page}>
      <SiteHeader root={root} page="organization" {...header} />
      <main className={styles.main}>
        {children}
        <SiteFoot root={root} />
      </main>
    </div>
  );
}
