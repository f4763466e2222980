import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './notice.module.css';

export interface NoticeProps {
  icon: IconName;
  title: string;
  /** Level of the heading in its place on the page. */
  as?: 'h2' | 'h3';
  /** `alert` interrupts a screen reader: for what just failed only. */
  role?: 'alert' | 'status';
  /** For a region that the title names and that takes the focus. */
  titleId?: string;
  titleRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

/** A state of the page that needs words: what happened, then the way out. */
export function Notice({ icon, title, as: Heading = 'h2', role, titleId, titleRef, children }: NoticeProps) {
  return (
    <div className={styles.notice} role={role}>
      <span className={styles.mark}>
        <Icon name={icon} size={24} />
      </span>
      <Heading className={styles.title} id={titleId} ref={titleRef} tabIndex={titleRef ? -1 : undefined}>
        {title}
      </Heading>
      {children}
    </div>
  );
}
