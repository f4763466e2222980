import type { ReactNode } from 'react';
import styles from './coverage.module.css';

/** A wide table in its own width; what is hidden of it, the arrow keys bring into view. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.scroller} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
