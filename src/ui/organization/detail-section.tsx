import { createContext, type ReactNode, useContext, useId } from 'react';
import styles from './detail.module.css';

/** Level of the headings of the groups: below the name of the organisation, wherever that stands. */
export const DetailLevel = createContext<'h2' | 'h3'>('h3');

/** A titled group of facts; its heading names the region for a screen reader. */
export function DetailSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  const Heading = useContext(DetailLevel);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading className={styles.heading} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
