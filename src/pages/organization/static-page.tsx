import type { ReactNode } from 'react';
import type { Manifest } from '#domain/artefacts.ts';
import { SiteFoot } from '#ui/layout/site-foot.tsx';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import styles from './organization.module.css';

interface StaticPageProps {
  root: SiteRoot;
  manifest: Manifest;
  /** What follows the folder of all organisations in the address. */
  search: string;
  children: ReactNode;
}

/** The frame of a page as it is written at build. */
export function StaticPage({ root, manifest, search, children }: StaticPageProps) {
  return (
    <div className={styles.page}>
      <SiteHeader
        root={root}
        page="organization"
        search={search}
        edition={{ count: manifest.counts.active, date: manifest.edition }}
      />
      <main className={styles.main}>
        {children}
        <SiteFoot root={root} />
      </main>
    </div>
  );
}
