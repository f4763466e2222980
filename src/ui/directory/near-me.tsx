import type { Ref } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Icon } from '../primitives/icon.tsx';
import styles from './near-me.module.css';
import type { NearMeState } from './near-me-state.ts';

interface NearMeButtonProps {
  ref: Ref<HTMLButtonElement>;
  state: NearMeState;
  /** The view is about where the visitor is. */
  active: boolean;
  onAsk: () => void;
}

/** In the box, after the text. */
export function NearMeButton({ ref, state, active, onAsk }: NearMeButtonProps) {
  const { t } = useI18n();
  return (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      aria-label={t('near.button')}
      title={t('near.button')}
      aria-busy={state.status === 'asking'}
      data-active={active || undefined}
      onClick={onAsk}
    >
      <Icon name="locate" />
    </button>
  );
}
