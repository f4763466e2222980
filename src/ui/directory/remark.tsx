import type { ReactNode } from 'react';
import { Icon } from '../primitives/icon.tsx';
import styles from './results.module.css';

/** A line above the results that says what to know of them. */
export function Remark({ children }: { children: ReactNode }) {
  return (
    <p className={styles.relaxed}>
      <Icon name="info" size={16} />
      <span>{children}</span>
    </p>
  );
}
