import styles from './chip.module.css';
import { LateIcon, type LateIconName } from './late-icon.tsx';

export interface ChipAction {
  icon: LateIconName;
  /** Its name, also shown on hover: a drawing alone says nothing. */
  label: string;
  onPress: () => void;
}

export interface ChipProps {
  /** What sort of thing it is, in one quiet word; after an apostrophe the label follows without a space. */
  prefix?: string;
  label: string;
  removeLabel: string;
  /** More about it, such as the spelling that was mended. */
  title?: string;
  /** Something else to do with it than to remove it. */
  action?: ChipAction;
  onRemove: () => void;
}

/** An active criterion, with a button for each thing that can be done to it. */
export function Chip({ prefix, label, removeLabel, title, action, onRemove }: ChipProps) {
  return (
    <span className={styles.chip}>
      <ChipWords prefix={prefix} label={label} title={title} />
      {action && <ChipButton {...action} />}
      <ChipButton icon="close" label={removeLabel} onPress={onRemove} />
    </span>
  );
}

/** A criterion that is not the reader's to change. */
export function FixedChip({ prefix, label }: Pick<ChipProps, 'prefix' | 'label'>) {
  return (
    <span className={`${styles.chip} ${styles.fixed}`}>
      <ChipWords prefix={prefix} label={label} title={undefined} />
    </span>
  );
}

interface ChipWordsProps {
  prefix: string | undefined;
  label: string;
  title: string | undefined;
}

function ChipWords({ prefix, label, title }: ChipWordsProps) {
  return (
    <span className={styles.words} title={title}>
      {prefix && <span className={styles.prefix}>{prefix}</span>}
      {prefix && !prefix.endsWith('’') && ' '}
      <b>{label}</b>
    </span>
  );
}

function ChipButton({ icon, label, onPress }: ChipAction) {
  return (
    <button type="button" className={styles.action} aria-label={label} title={label} onClick={onPress}>
      <LateIcon name={icon} size={14} />
    </button>
  );
}
