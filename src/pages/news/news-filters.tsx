import { type ReactNode, useId } from 'react';
import { CHANGE_TYPES } from '#domain/changes.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { ChangeFilters } from '#engine/changes/filter-changes.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import styles from './news.module.css';

export interface NewsFiltersProps {
  taxonomy: Taxonomy;
  territories: Territories;
  filters: ChangeFilters;
  onFilter: ((filters: ChangeFilters) => void) | undefined;
}

/** One place, one trade, one kind of change. In the written page its room is kept: nothing moves when it comes. */
export function NewsFilters({ taxonomy, territories, filters, onFilter }: NewsFiltersProps) {
  const { t, language, compare } = useI18n();
  const isChosen = Object.keys(filters).length > 0;
  const change = (name: keyof ChangeFilters) => (value: string) => {
    const { [name]: _, ...rest } = filters;
    onFilter?.(value === '' ? rest : { ...rest, [name]: value });
  };
  const sectors = taxonomy.sectors
    .map(({ id, label }) => ({ value: id, label: label[language] }))
    .toSorted((a, b) => compare(a.label, b.label));
  return (
    <search
      className={styles.filters}
      aria-label={t('news.filters')}
      data-later={onFilter === undefined ? '' : undefined}
    >
      <Choice
        label={t('news.territory')}
        value={filters.territory}
        all={t('news.territory.all')}
        onChange={change('territory')}
      >
        <optgroup label={t('news.territory.regions')}>{named(territories.regions, compare)}</optgroup>
        <optgroup label={t('news.territory.departments')}>{named(territories.departments, compare)}</optgroup>
      </Choice>
      <Choice
        label={t('news.sector')}
        value={filters.sector}
        all={t('news.sector.all')}
        onChange={change('sector')}
      >
        {sectors.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
      <Choice label={t('news.type')} value={filters.type} all={t('news.type.all')} onChange={change('type')}>
        {CHANGE_TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`news.type.${type}`)}
          </option>
        ))}
      </Choice>
      {isChosen && <Button onClick={() => onFilter?.({})}>{t('news.reset')}</Button>}
    </search>
  );
}

function named(list: readonly { code: string; name: string }[], compare: (a: string, b: string) => number) {
  return list
    .toSorted((a, b) => compare(a.name, b.name))
    .map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ));
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  /** Of no choice. */
  all: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, value = '', all, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {children}
      </select>
    </div>
  );
}
