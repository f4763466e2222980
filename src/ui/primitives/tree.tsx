import type { KeyboardEvent, ReactNode } from 'react';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './tree.module.css';
import type { TreeItem, TreeNode, TreePage, TreeRow } from './tree-model.ts';
import { type TreeControl, useTree } from './use-tree.ts';

export interface TreeProps<T> {
  /** Name of the whole. */
  label: string;
  items: readonly TreeItem<T>[];
  /** Drawn before the label of an item; decorative. */
  mark?: (data: T) => ReactNode;
  isCurrent?: (data: T) => boolean;
  /** Enter, Space or a click; a branch also opens. */
  onActivate: (item: TreeItem<T>) => void;
  /** The item that has the focus or the pointer; undefined when it leaves. */
  onPoint?: (item: TreeItem<T> | undefined) => void;
  /** The item that the keys would act on, to offer more actions beside the tree. */
  onFocusItem?: (item: TreeItem<T>) => void;
}

/**
 * A tree of the ARIA Authoring Practices: one stop for Tab, arrows inside, type-ahead. Only what is open is drawn,
 * one branch by level, fifty children at a time.
 */
export function Tree<T>(props: TreeProps<T>) {
  const control = useTree(props);
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list whose arrows work is a tree.
      role="tree"
      aria-label={props.label}
      className={styles.tree}
      ref={control.list}
      onKeyDown={(event: KeyboardEvent) => control.onKeyDown(event)}
    >
      <Rows {...props} rows={control.rows} control={control} />
    </ul>
  );
}

interface RowsProps<T> extends TreeProps<T> {
  rows: readonly TreeRow<T>[];
  control: TreeControl<T>;
}

function Rows<T>({ rows, ...rest }: RowsProps<T>) {
  return rows.map((row) =>
    row.type === 'page' ? (
      <PageRow key={row.key} row={row} control={rest.control} />
    ) : (
      <ItemRow key={row.key} row={row} {...rest} />
    ),
  );
}

function ItemRow<T>({ row, ...props }: Omit<RowsProps<T>, 'rows'> & { row: TreeNode<T> }) {
  const { control, onPoint, isCurrent, mark } = props;
  const { item } = row;
  return (
    <li
      role="treeitem"
      aria-label={item.name}
      aria-expanded={item.children ? row.open : undefined}
      aria-setsize={row.siblings}
      aria-posinset={row.position}
      aria-current={isCurrent?.(item.data) || undefined}
      aria-selected={control.active === row.key}
      tabIndex={control.active === row.key ? 0 : -1}
      data-key={row.key}
      className={styles.item}
      onFocus={(event) => {
        if (event.target !== event.currentTarget) return;
        control.onFocus(row);
        onPoint?.(item);
      }}
      onBlur={(event) => event.target === event.currentTarget && onPoint?.(undefined)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the keys are those of the tree, on its item. */}
      <span
        className={styles.row}
        onClick={() => control.activate(row.key)}
        onPointerEnter={() => onPoint?.(item)}
        onPointerLeave={() => onPoint?.(undefined)}
      >
        {mark?.(item.data)}
        {item.label}
        <span className={styles.detail}>{item.detail}</span>
      </span>
      {row.children.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of tree items, not of fields.
        <ul role="group" className={styles.group}>
          <Rows {...props} rows={row.children} />
        </ul>
      )}
    </li>
  );
}

function PageRow<T>({ row, control }: { row: TreePage; control: TreeControl<T> }) {
  const { t } = useI18n();
  const words = t(row.forward ? 'tree.next' : 'tree.previous', { count: row.count });
  return (
    <li
      role="treeitem"
      aria-selected={control.active === row.key}
      tabIndex={control.active === row.key ? 0 : -1}
      data-key={row.key}
      className={styles.item}
      onFocus={() => control.onFocus(row)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the keys are those of the tree, on its item. */}
      <span className={styles.page} onClick={() => control.activate(row.key)}>
        {words}
      </span>
    </li>
  );
}
