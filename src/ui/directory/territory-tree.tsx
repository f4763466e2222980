import { useEffect, useMemo, useRef, useState } from 'react';
import type { Bbox } from '#domain/territory.ts';
import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { useHover } from '#state/hover-store.ts';
import { useView, useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { closesOnEscape } from '../layout/use-escape.ts';
import { useVocabulary } from '../organization/use-vocabulary.tsx';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import { Tree } from '../primitives/tree.tsx';
import type { TreeItem } from '../primitives/tree-model.ts';
import styles from './territory-tree.module.css';
import { type TreeEntry, territoryItems } from './territory-tree-items.ts';

export interface TerritoryTreeProps {
  id: string;
  directory: Directory;
  answer: DirectoryAnswer;
  /** Frames a territory on the map; a new array each time, so that the same one can be framed again. */
  onFrame: (bbox: Bbox) => void;
  onClose: () => void;
}

/** The results as a tree from region to organisation: what the map shows, for the keyboard and for the ear. */
export function TerritoryTree({ id, directory, answer, onFrame, onClose }: TerritoryTreeProps) {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  const panel = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<TreeEntry>();
  const selected = useView((view) => view.selected);
  const { select } = useViewActions();
  const hover = useHover();
  const items = useMemo(
    () => territoryItems(directory, answer, { i18n, vocabulary }),
    [directory, answer, i18n, vocabulary],
  );
  useEffect(() => {
    const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector);
    const first = find('[role=treeitem][tabindex="0"]') ?? find('button');
    first?.focus();
  }, []);
  const activate = ({ data }: TreeItem<TreeEntry>) =>
    data.type === 'record' ? select(data.record.id) : onFrame([...data.bbox]);
  return (
    <section
      id={id}
      ref={panel}
      className={styles.panel}
      aria-labelledby="tree-title"
      onKeyDown={closesOnEscape(onClose)}
    >
      <Header onClose={onClose} />
      {items.length === 0 && <p className={styles.hint}>{i18n.t('tree.none')}</p>}
      <div className={styles.scroll}>
        <Tree
          label={i18n.t('tree.title')}
          items={items}
          isCurrent={(entry) => entry.type === 'record' && entry.record.id === selected}
          onActivate={activate}
          onFocusItem={({ data }) => setFocused(data)}
          onPoint={(item) => hover(item?.data.type === 'record' ? item.data.record.id : undefined)}
        />
      </div>
      {focused?.type === 'branch' && <FilterAction entry={focused} answer={answer} />}
    </section>
  );
}

function Header({ onClose }: Pick<TerritoryTreeProps, 'onClose'>) {
  const { t } = useI18n();
  return (
    <header className={styles.header}>
      <h2 id="tree-title" className={styles.title}>
        {t('tree.title')}
      </h2>
      <p className={styles.hint}>{t('tree.hint')}</p>
      <button type="button" className={styles.close} aria-label={t('tree.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}

interface FilterActionProps {
  entry: Extract<TreeEntry, { type: 'branch' }>;
  answer: DirectoryAnswer;
}

/** Limits the results to the territory that the tree is on; a stop of its own after the tree. */
function FilterAction({ entry, answer }: FilterActionProps) {
  const { t } = useI18n();
  const { toggle } = useViewActions();
  const { code, name } = entry.branch;
  if (code === undefined || name === undefined) return null;
  const active = answer.filters.territories.includes(code);
  return (
    <footer className={styles.footer}>
      <Button onClick={() => toggle('territories', code)}>
        {t(active ? 'tree.unfilter' : 'tree.filter', { place: name })}
      </Button>
    </footer>
  );
}
