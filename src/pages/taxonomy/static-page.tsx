import type { ReactNode } from 'react';
import type { Manifest } from '#domain/artefacts.ts';
import type { TermPage } from '#ui/layout/page-addresses.ts';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import styles from './taxonomy.module.css';

interface StaticPageProps {
  root: SiteRoot;
  page: TermPage;
  manifest: Manifest;
  /** What follows the folder of the vocabulary: `digital/R84/`. */
  rest: string;
  children: ReactNode;
}

/** The page as it is written at build, complete before any script. */
export function StaticPage({ root, page, manifest, rest, children }: StaticPageProps) {
  const edition = { count: manifest.counts.active, date: manifest.edition };
  return (
    <div className={styles.page}>
      <SiteHeader root={root} page={page} search={rest} edition={edition} />
      <main className={styles.main}>{children}</main>
    </div>
  );
}
