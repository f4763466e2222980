import { type ReactNode, useId } from 'react';
import styles from './detail.module.css';

/** A titled group of facts; its heading names the region for a screen reader. */
export function DetailSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {title}
      </h3>
      {children}
    </section>
  );
}
