import { useId, useState } from 'react';
import { fold } from '#engine/text/fold.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './facet-menu.module.css';
import type { FacetGroup, FacetOption } from './facet-panel.tsx';

/** Beyond this many, a list is quicker to search than to read. */
const SEARCHABLE_FROM = 12;

interface FacetOptionsProps {
  groups: readonly FacetGroup[];
  onToggle: (id: string) => void;
}

export function FacetOptions({ groups, onToggle }: FacetOptionsProps) {
  const { t } = useI18n();
  const [words, setWords] = useState('');
  const wanted = fold(words);
  const size = groups.reduce((sum, group) => sum + group.options.length, 0);
  const found = groups.map((group) => ({
    ...group,
    options: group.options.filter(
      ({ label, checked }) =>
        fold(label).includes(wanted) && (checked || wanted !== '' || group.searchedOnly !== true),
    ),
  }));
  return (
    <>
      {size >= SEARCHABLE_FROM && (
        <input
          type="search"
          className={styles.find}
          aria-label={t('filters.find')}
          placeholder={t('filters.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <div className={styles.options}>
        {found.map((group) => (
          <OptionGroup key={group.title ?? ''} group={group} onToggle={onToggle} />
        ))}
        {found.every((group) => group.options.length === 0) && (
          <p className={styles.hint} role="status">
            {t('filters.none')}
          </p>
        )}
      </div>
    </>
  );
}

function OptionGroup({ group, onToggle }: { group: FacetGroup; onToggle: (id: string) => void }) {
  const id = useId();
  if (group.options.length === 0) return null;
  return (
    <fieldset className={styles.group} aria-labelledby={group.title && id}>
      {group.title && (
        <p className={styles.groupTitle} id={id}>
          {group.title}
        </p>
      )}
      {group.options.map((option) => (
        <Option key={option.id} option={option} onToggle={onToggle} />
      ))}
    </fieldset>
  );
}

function Option({ option, onToggle }: { option: FacetOption; onToggle: (id: string) => void }) {
  const { number } = useI18n();
  const { id, label, count, checked, mark } = option;
  return (
    <label className={styles.option} data-empty={count === 0 || undefined}>
      <input type="checkbox" checked={checked} onChange={() => onToggle(id)} />
      {mark}
      <span>{label}</span>
      <span className={styles.count}>{number(count)}</span>
    </label>
  );
}
