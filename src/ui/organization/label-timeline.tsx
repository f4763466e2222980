import type { LabelLife } from '#engine/labels/life.ts';
import { createTimeline } from '#engine/labels/timeline.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './label-timeline.module.css';
import { stateWord } from './state-word.ts';
import { TimelineDrawing } from './timeline-drawing.tsx';

/** What one line of a time line is about: a label of an organisation, or the holders of a label. */
export interface TimelineRow {
  key: string;
  name: string;
  /** Address of a page about it. */
  href?: string;
  life: LabelLife;
}

interface LabelTimelineProps {
  rows: readonly TimelineRow[];
  /** `YYYY-MM-DD`: the day on which the labels are judged. */
  edition: string;
  /** What the lines are, as a heading of the first column and in the name of the drawing. */
  what: 'timeline.what' | 'timeline.holders';
  /** Names the drawing and the table: the organisation, or the label. */
  about: string;
}

/** Lives of labels as a drawing and as a table; by attributes and classes alone, so that it can be written at build. */
export function LabelTimeline({ rows, edition, what, about }: LabelTimelineProps) {
  const { t, date } = useI18n();
  if (rows.length === 0) return null;
  const timeline = createTimeline(
    rows.map((item) => ({ item, life: item.life })),
    edition,
  );
  return (
    <div className={styles.timeline}>
      <div className={styles.parts}>
        <div>
          <TimelineDrawing
            timeline={timeline}
            edition={edition}
            label={t('timeline.drawing', { what: about })}
          />
          <p className={styles.key}>{t('timeline.key')}</p>
        </div>
        <table className={styles.table}>
          <caption className="visually-hidden">{about}</caption>
          <thead>
            <tr>
              <th scope="col">{t(what)}</th>
              <th scope="col">{t('timeline.since')}</th>
              <th scope="col">{t('timeline.until')}</th>
              <th scope="col">{t('timeline.state', { date: date(edition) })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({ row: { name, href, life } }: { row: TimelineRow }) {
  const i18n = useI18n();
  return (
    <tr data-state={life.state}>
      <th scope="row">{href === undefined ? name : <a href={href}>{name}</a>}</th>
      <DateCell partial={life.since} from={life.sinceFrom} />
      <DateCell partial={life.until} from={life.untilFrom} />
      <td className={styles[life.state]}>{stateWord(life.state, i18n)}</td>
    </tr>
  );
}

/** A date as precise as it is known, and who says it when the holder's own source does not. */
function DateCell({ partial, from }: { partial: string | undefined; from: LabelLife['sinceFrom'] }) {
  const { t, date } = useI18n();
  if (partial === undefined) return <td className={styles.unknown}>{t('timeline.unknown')}</td>;
  return (
    <td>
      {date(partial)}
      {from !== undefined && from !== 'holder' && (
        <span className={styles.from}> {t(`timeline.from.${from}`)}</span>
      )}
    </td>
  );
}
