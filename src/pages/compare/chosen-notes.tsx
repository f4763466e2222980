import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import styles from './compare-page.module.css';
import type { Chosen } from './comparison.ts';

/** What the address asked for and the table does not show: said by name, never dropped in silence. */
export function ChosenNotes({ chosen: { unknown, beyond, merged } }: { chosen: Chosen }) {
  const { t, list } = useI18n();
  const notes = [
    ...merged.map(({ from, into }) => t('compare.merged', { name: from.name, target: into.name })),
    ...(unknown.length > 0 ? [t('compare.missing', { count: unknown.length, ids: list(unknown) })] : []),
    ...(beyond.length > 0
      ? [t('compare.tooMany', { count: beyond.length, names: list(beyond.map(({ name }) => name)) })]
      : []),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>
          <Icon name="info" size={16} />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
