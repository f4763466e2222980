import type { NetworkData } from '#state/network-query.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './network.module.css';

const FIGURES = ['cooperations', 'inside', 'outside', 'dated', 'groups', 'isolated'] as const;

/** The whole network, whatever the filters. */
export function Figures({ data: { network, structure } }: { data: NetworkData }) {
  const { t, number } = useI18n();
  const { cooperations } = network;
  const inside = cooperations.filter(({ to }) => to.organization !== undefined).length;
  const counts = {
    cooperations: cooperations.length,
    inside,
    outside: cooperations.length - inside,
    dated: cooperations.filter(({ since }) => since !== undefined).length,
    groups: structure.groups.length,
    isolated: structure.isolated.length,
  };
  return (
    <ul className={styles.figures} aria-label={t('network.figures')}>
      {FIGURES.map((figure) => (
        <li key={figure}>
          <b>{number(counts[figure])}</b> {t(`network.figure.${figure}`, { count: counts[figure] })}
        </li>
      ))}
    </ul>
  );
}
