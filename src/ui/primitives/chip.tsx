import styles from './chip.module.css';
import { Icon } from './icon.tsx';

export interface ChipProps {
  /** What sort of thing it is, in one quiet word. */
  prefix?: string;
  label: string;
  /** Name of the button: the cross alone says nothing to a screen reader. */
  removeLabel: string;
  /** More about it, such as the spelling that was mended. */
  title?: string;
  onRemove: () => void;
}

/** An active criterion; the whole chip removes it. */
export function Chip({ prefix, label, removeLabel, title, onRemove }: ChipProps) {
  return (
    <button type="button" className={styles.chip} title={title} onClick={onRemove}>
      {prefix && <span className={styles.prefix}>{prefix} </span>}
      <span className={styles.label}>{label}</span>
      <Icon name="close" size={14} />
      <span className="visually-hidden">, {removeLabel}</span>
    </button>
  );
}
