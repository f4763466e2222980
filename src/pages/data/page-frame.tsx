import type { ReactNode } from 'react';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import styles from './data.module.css';

export interface PageFrameProps {
  root: SiteRoot;
  busy?: boolean;
  edition?: { count: number; date: string };
  children: ReactNode;
}

/** What the live page and the written one have around their content. */
export function PageFrame({ root, busy = false, edition, children }: PageFrameProps) {
  return (
    <div className={styles.page}>
      <SiteHeader root={root} page="data" search="" {...(edition && { edition })} />
      <main className={styles.main} aria-busy={busy}>
        {children}
      </main>
    </div>
  );
}
