import type { ReactNode } from 'react';
import {
  type FoundHoldings,
  type Holding,
  type HoldingFilters,
  NO_HOLDING_FILTERS,
  yearsOf,
} from '#engine/labels/holdings.ts';
import { LABEL_STATES } from '#engine/labels/life.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { stateWord } from '#ui/organization/state-word.ts';
import { Button } from '#ui/primitives/button.tsx';
import styles from './explorer.module.css';
import type { SceneGround } from './term-scene.ts';
import { TerritorySelect } from './territory-select.tsx';

export interface ExplorerFiltersProps {
  ground: SceneGround;
  /** All of them, whatever is chosen. */
  holdings: readonly Holding[];
  found: FoundHoldings;
  view: HoldingFilters;
  /** Missing in a page that nothing listens to yet: the place of the fields is kept, and nothing is shown in it. */
  onView: ((view: HoldingFilters) => void) | undefined;
}

/** Labels, states, place and year; each choice with how many it would give. */
export function ExplorerFilters(props: ExplorerFiltersProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { ground, found, view, onView = () => {} } = props;
  const { taxonomy } = ground.world;
  return (
    <search
      className={styles.filters}
      aria-label={t('taxonomy.explore.filters')}
      data-later={props.onView === undefined || undefined}
    >
      <Checks legend={t('taxonomy.labels')}>
        {taxonomy.labels.map(({ id, label }) => (
          <Check
            key={id}
            words={label[i18n.language] ?? id}
            count={found.counts.labels.get(id) ?? 0}
            isOn={view.labels.includes(id)}
            onToggle={() => onView({ ...view, labels: toggled(view.labels, id) })}
          />
        ))}
      </Checks>
      <Checks legend={t('taxonomy.explore.state')}>
        {LABEL_STATES.map((state) => (
          <Check
            key={state}
            words={stateWord(state, i18n)}
            count={found.counts.states.get(state) ?? 0}
            isOn={view.states.includes(state)}
            onToggle={() => onView({ ...view, states: toggled(view.states, state) })}
          />
        ))}
      </Checks>
      <div className={styles.selects}>
        <TerritorySelect {...props} onView={onView} />
        <YearSelect {...props} onView={onView} />
        <Button disabled={isEmpty(view)} onClick={() => onView(NO_HOLDING_FILTERS)}>
          {t('taxonomy.explore.clear')}
        </Button>
      </div>
    </search>
  );
}

function isEmpty({ labels, states, territory, year }: HoldingFilters): boolean {
  return labels.length + states.length === 0 && territory === undefined && year === undefined;
}

function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}

function Checks({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

interface CheckProps {
  words: string;
  count: number;
  isOn: boolean;
  onToggle: () => void;
}

function Check({ words, count, isOn, onToggle }: CheckProps) {
  const { number } = useI18n();
  return (
    <label className={styles.check} data-empty={(count === 0 && !isOn) || undefined}>
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span>
        {words} <span className={styles.count}>{number(count)}</span>
      </span>
    </label>
  );
}

/** Years that the dates of the labels span, the newest first. */
function YearSelect({ holdings, view, onView }: ExplorerFiltersProps) {
  const { t } = useI18n();
  const years = yearsOf(holdings).toReversed();
  const { year, ...others } = view;
  const shown = year === undefined || years.includes(year) ? years : [year, ...years];
  return (
    <label className={styles.choice}>
      <span>{t('taxonomy.explore.year')}</span>
      <select
        value={year ?? ''}
        onChange={({ target: { value } }) =>
          onView?.(value === '' ? others : { ...others, year: Number(value) })
        }
      >
        <option value="">{t('taxonomy.explore.anyYear')}</option>
        {shown.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
