import { useI18n } from '../i18n/use-i18n.tsx';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { KindTile } from '../primitives/kind-tile.tsx';
import styles from './map-overlays.module.css';

/** Kinds with their mark and how many of each the map holds now. */
export function Legend({ counts, open }: { counts: ReadonlyMap<string, number>; open: boolean }) {
  const { t, number } = useI18n();
  const { kinds, kindPlural } = useVocabulary();
  return (
    <details open={open}>
      <summary className={styles.legendTitle}>{t('map.legend')}</summary>
      <ul className={styles.legendList} aria-label={t('map.legendLabel')}>
        {kinds.map((kind) => (
          <li key={kind.id} className={styles.legendRow}>
            <KindTile {...kind} size={18} />
            <span title={kindPlural(kind.id)}>{kindPlural(kind.id)}</span>
            <span className={styles.legendCount}>{number(counts.get(kind.id) ?? 0)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
