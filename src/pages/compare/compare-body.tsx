import { lazy, useMemo, useRef, useState } from 'react';
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Organization } from '#domain/organization.ts';
import type { DirectoryData } from '#state/directory.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Late } from '#ui/layout/late.tsx';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { AddOrganization } from './add-organization.tsx';
import { ChosenNotes } from './chosen-notes.tsx';
import { CompareEmpty } from './compare-empty.tsx';
import styles from './compare-page.module.css';
import { type CompareRow, compareRows } from './compare-rows.tsx';
import { CompareTable } from './compare-table.tsx';
import { CompareTools } from './compare-tools.tsx';
import { type Chosen, type Comparison, MAX_COLUMNS } from './comparison.ts';

/** With its words: the table does not wait for them. */
const LazyCompareExport = lazy(async () => (await import('./compare-export.tsx')).withWords());

export interface CompareBodyProps {
  root: URL;
  directory: DirectoryData;
  chosen: Chosen;
  comparison: Comparison;
  directoryHref: string;
  onChange: (next: Comparison) => void;
}

/** The tools, what had to be left out, and the table or what stands in its place. */
export function CompareBody(props: CompareBodyProps) {
  const { root, directory, chosen, comparison, directoryHref, onChange } = props;
  const { t } = useI18n();
  const body = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const rows = useRows(directory, chosen.columns);
  const ids = chosen.columns.map(({ id }) => id);
  const change = (next: readonly string[], message: string) => {
    setSaid(message);
    onChange({ ...comparison, ids: next });
  };
  const add = ({ id, name }: DirectoryRecord) => change([...ids, id], t('compare.added', { name }));
  const remove = ({ id, name }: Organization) => {
    // The button that was pressed goes away with its column: reading goes on at the next one, else at the box.
    const next = ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1];
    const target = next === undefined ? 'input' : `[data-remove="${next}"]`;
    body.current?.querySelector<HTMLElement>(target)?.focus();
    change(
      ids.filter((other) => other !== id),
      t('compare.removed', { name }),
    );
  };
  const shown = comparison.onlyDifferences && ids.length > 1 ? rows.filter(({ differs }) => differs) : rows;
  return (
    <div className={styles.body} ref={body}>
      <div className={styles.bar}>
        {ids.length < MAX_COLUMNS ? (
          <AddOrganization records={directory.records} taken={ids} onAdd={add} />
        ) : (
          <p className={styles.full}>{t('compare.addFull')}</p>
        )}
        {ids.length > 1 && (
          <CompareTools comparison={comparison} rows={rows} onChange={onChange}>
            <Late fallback={null}>
              <LazyCompareExport root={root} directory={directory} ids={ids} />
            </Late>
          </CompareTools>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ChosenNotes chosen={chosen} />
      {ids.length < 2 && <CompareEmpty only={chosen.columns[0]} directoryHref={directoryHref} />}
      {ids.length > 0 && (
        <CompareTable
          columns={chosen.columns}
          rows={shown}
          hrefOf={(id) => withSelected(directoryHref, id)}
          onRemove={remove}
        />
      )}
    </div>
  );
}

function useRows(directory: DirectoryData, columns: readonly Organization[]): CompareRow[] {
  const i18n = useI18n();
  const vocabulary = useVocabulary();
  return useMemo(() => {
    const names = new Map(directory.records.map(({ id, name }) => [id, name]));
    return compareRows(columns, {
      words: { i18n, vocabulary },
      needs: directory.taxonomy.needs,
      edition: directory.edition,
      nameOf: (id) => names.get(id),
    });
  }, [directory, columns, i18n, vocabulary]);
}

/** The directory with one organisation open; what was put aside stays so. */
function withSelected(directoryHref: string, id: string): string {
  return `${directoryHref}${directoryHref.includes('?') ? '&' : '?'}selected=${id}`;
}
