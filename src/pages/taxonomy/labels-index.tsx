import { type Holding, type HoldingFilters, holdingsOf } from '#engine/labels/holdings.ts';
import type { LabelState } from '#engine/labels/life.ts';
import type { CountryMap } from '#engine/territory-map/country-map.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { termHref } from '#ui/layout/page-addresses.ts';
import { PRERENDERED } from '#ui/layout/prerendered.tsx';
import { stateWord } from '#ui/organization/state-word.ts';
import { LabelExplorer } from './label-explorer.tsx';
import styles from './taxonomy.module.css';
import { IndexHead } from './term-index.tsx';
import type { SceneGround } from './term-scene.ts';

export interface LabelsIndexProps {
  ground: SceneGround;
  view: HoldingFilters;
  /** Missing in a page that nothing listens to yet. */
  onView?: (view: HoldingFilters) => void;
  /** Draws holders; undefined while the outlines come, null where they cannot be had. */
  mapOf: ((holdings: readonly Holding[]) => CountryMap | undefined) | null | undefined;
}

/** Every label with its issuer and how many hold it, then who holds what, where and when. */
export function LabelsIndex({ ground, ...explorer }: LabelsIndexProps) {
  const { t, date } = useI18n();
  const { world } = ground;
  const holdings = holdingsOf(world.records, world.taxonomy.labels, world.edition);
  return (
    <div className={styles.article} {...PRERENDERED}>
      <IndexHead ground={ground} page="labels" />
      {world.taxonomy.labels.length === 0 ? (
        <p>{t('taxonomy.index.none')}</p>
      ) : (
        <>
          <LabelExplorer ground={ground} holdings={holdings} {...explorer} />
          <LabelTable ground={ground} holdings={holdings} />
        </>
      )}
      <p className={styles.note}>{t('taxonomy.edition', { date: date(world.edition) })}</p>
    </div>
  );
}

const COLUMNS = ['valid', 'unknown', 'upcoming', 'expired'] as const satisfies readonly LabelState[];

function LabelTable({ ground, holdings }: { ground: SceneGround; holdings: readonly Holding[] }) {
  const i18n = useI18n();
  const { t, number, date, language } = i18n;
  const { root, world } = ground;
  const countOf = (id: string, state: LabelState) =>
    holdings.filter(({ label, life }) => label.id === id && life.state === state).length;
  const caption = t('taxonomy.labels.table', { date: date(world.edition) });
  return (
    <section className={styles.block} aria-labelledby="all-labels">
      <h2 id="all-labels">{t('taxonomy.labels.all')}</h2>
      <p className={styles.note}>{caption}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className={styles.scroller} aria-label={t('taxonomy.labels.scroll')} tabIndex={0}>
        <table className={styles.counts}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('timeline.what')}</th>
              {COLUMNS.map((state) => (
                <th key={state} scope="col">
                  {stateWord(state, i18n)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {world.taxonomy.labels.map(({ id, label, issuer }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={termHref(root, 'labels', id, language)}>{label[language]}</a>
                  <span className={styles.about}>{issuer[language]}</span>
                </th>
                {COLUMNS.map((state) => (
                  <td key={state}>{number(countOf(id, state))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
