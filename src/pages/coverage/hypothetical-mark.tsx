import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import styles from './hypothetical.module.css';
import type { Scene } from './scene.ts';

/** On each thing that could be looked at, copied or printed alone: that its figures are supposed. */
export function HypotheticalMark({ scene: { view } }: { scene: Pick<Scene, 'view'> }) {
  const { t } = useI18n();
  if (view.scenario.length === 0) return null;
  return (
    <p className={styles.mark} data-hypothetical>
      <Icon name="warning" size={14} />
      {t('coverage.hypothetical')}
    </p>
  );
}
