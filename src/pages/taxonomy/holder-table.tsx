import type { Holding } from '#engine/labels/holdings.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { termHref } from '#ui/layout/page-addresses.ts';
import { organizationHref } from '#ui/layout/site-pages.ts';
import { stateWord } from '#ui/organization/state-word.ts';
import { placeLine } from '#ui/organization/wording.ts';
import styles from './taxonomy.module.css';
import type { SceneGround } from './term-scene.ts';

interface HolderTableProps {
  ground: SceneGround;
  holdings: readonly Holding[];
}

/** One line for each label of each holder, by name. */
export function HolderTable({ ground, holdings }: HolderTableProps) {
  const { t, date, compare } = useI18n();
  if (holdings.length === 0) return null;
  const caption = t('taxonomy.explore.table', { count: holdings.length });
  return (
    <div>
      <h3 id="holders">{caption}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className={styles.longTable} aria-labelledby="holders" tabIndex={0}>
        <table className={styles.counts}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('taxonomy.organization')}</th>
              <th scope="col" className={styles.words}>
                {t('timeline.what')}
              </th>
              <th scope="col">{t('timeline.since')}</th>
              <th scope="col">{t('timeline.until')}</th>
              <th scope="col">{t('timeline.state', { date: date(ground.world.edition) })}</th>
            </tr>
          </thead>
          <tbody>
            {holdings
              .map((holding, at) => ({ holding, at }))
              .toSorted((a, b) => compare(a.holding.record.name, b.holding.record.name))
              .map(({ holding, at }) => (
                <Row key={at} ground={ground} holding={holding} />
              ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Row({ ground, holding }: { ground: SceneGround; holding: Holding }) {
  const i18n = useI18n();
  const { t, date, language } = i18n;
  const { root, vocabulary } = ground;
  const { record, label, life } = holding;
  const dateOf = (partial: string | undefined) =>
    partial === undefined ? t('timeline.unknown') : date(partial);
  return (
    <tr data-state={life.state}>
      <th scope="row">
        <a href={organizationHref(root, record.id, language)}>{record.name}</a>
        <span className={styles.about}>{placeLine(record, { i18n, vocabulary })}</span>
      </th>
      <td className={styles.words}>
        <a href={termHref(root, 'labels', label.id, language)}>{vocabulary.label(label.id)}</a>
      </td>
      <td>{dateOf(life.since)}</td>
      <td>{dateOf(life.until)}</td>
      <td className={styles[life.state]}>{stateWord(life.state, i18n)}</td>
    </tr>
  );
}
