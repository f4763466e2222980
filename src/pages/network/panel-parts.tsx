import type { ReactNode } from 'react';
import type { NetworkNode } from '#engine/network/graph.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './network.module.css';

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

const SHOWN = 8;

interface ShortListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ReactNode;
}

/** The first of a list, and how many follow. */
export function ShortList<Item>({ items, keyOf, render }: ShortListProps<Item>) {
  const { t } = useI18n();
  const more = items.length - SHOWN;
  return (
    <>
      <ul className={styles.facts}>
        {items.slice(0, SHOWN).map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {more > 0 && <p className={styles.hint}>{t('network.more', { count: more })}</p>}
    </>
  );
}

const NAMED = 3;

export function namesOf(nodes: readonly NetworkNode[], list: (names: readonly string[]) => string): string {
  const names = nodes.slice(0, NAMED).map(({ name }) => name);
  return list(nodes.length > NAMED ? [...names, '…'] : names);
}
