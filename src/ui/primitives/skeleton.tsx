import styles from './skeleton.module.css';

/** The place that rows will take, so that nothing moves when they come. */
export function Skeleton({ rows, label }: { rows: number; label: string }) {
  return (
    <div role="status">
      <span className="visually-hidden">{label}</span>
      <div aria-hidden="true">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity and never move
          <div key={index} className={styles.row}>
            <span className={styles.tile} />
            <span className={styles.lines}>
              <span className={styles.line} />
              <span className={styles.line} />
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
