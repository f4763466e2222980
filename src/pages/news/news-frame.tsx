import type { ReactNode } from 'react';
import { SiteHeader } from '#ui/layout/site-header.tsx';
import type { SiteRoot } from '#ui/layout/site-pages.ts';
import styles from './news.module.css';

export interface NewsFrameProps {
  root: SiteRoot;
  /** The choice, which the other language keeps. */
  search?: string;
  busy?: boolean;
  edition?: { count: number; date: string };
  children: ReactNode;
}

/** What the live page and the written one have around their content. */
export function NewsFrame({ root, search = '', busy = false, edition, children }: NewsFrameProps) {
  return (
    <div className={styles.page}>
      <SiteHeader root={root} page="news" search={search} {...(edition && { edition })} />
      <main className={styles.main} aria-busy={busy}>
        {children}
      </main>
    </div>
  );
}
