import { useView, useViewActions } from '#state/use-view.tsx';
import { MAX_COMPARED } from '#state/view-state.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import styles from './compare-toggle.module.css';

export interface CompareToggleProps {
  id: string;
  name: string;
  /** On a card: a small mark, its words for the screen reader and the pointer that rests on it. */
  compact?: boolean;
}

/** Puts an organisation aside to be compared, or back. When four are, it stays and says why it cannot. */
export function CompareToggle({ id, name, compact = false }: CompareToggleProps) {
  const { t } = useI18n();
  const { toggleCompared } = useViewActions();
  const pressed = useView((view) => view.compared.includes(id));
  const full = useView((view) => view.compared.length >= MAX_COMPARED) && !pressed;
  const why = full ? t('compare.full', { count: MAX_COMPARED }) : undefined;
  const label = t('compare.addNamed', { name });
  return (
    <Button
      className={compact ? styles.compact : (styles.toggle ?? '')}
      aria-pressed={pressed}
      aria-disabled={full}
      aria-label={why ? `${label}. ${why}` : label}
      title={why ?? (compact ? t('compare.add') : undefined)}
      onClick={() => toggleCompared(id)}
    >
      <Icon name={pressed ? 'check' : 'compare'} size={16} />
      {!compact && t('compare.add')}
    </Button>
  );
}
