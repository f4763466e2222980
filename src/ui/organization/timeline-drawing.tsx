import type { Timeline, TimelineLane } from '#engine/labels/timeline.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './label-timeline.module.css';
import type { TimelineRow } from './label-timeline.tsx';
import { stateWord } from './state-word.ts';

interface TimelineDrawingProps {
  timeline: Timeline<TimelineRow>;
  edition: string;
  label: string;
}

/**
 * One picture, of several drawings that are as wide as their place: across, positions are shares of the width, while
 * letters keep their size and names their lines. What is not known is dotted up to the edge and marked with a question.
 */
export function TimelineDrawing({ timeline, edition, label }: TimelineDrawingProps) {
  const { date } = useI18n();
  const { lanes, ticks, today } = timeline;
  return (
    <div className={styles.drawing} role="img" aria-label={label}>
      <svg aria-hidden="true" className={styles.grid} width="100%" height="100%">
        {ticks.map(({ year, at }) => (
          <line key={year} className={styles.tick} x1={percent(at)} x2={percent(at)} y1="20" y2="100%" />
        ))}
        <line className={styles.today} x1={percent(today)} x2={percent(today)} y1="18" y2="100%" />
      </svg>
      <svg aria-hidden="true" className={styles.axis} width="100%" height="18">
        <text className={styles.date} x={percent(today)} y="12" textAnchor={today > 0.5 ? 'end' : 'start'}>
          {date(edition)}
        </text>
      </svg>
      {lanes.map((lane) => (
        <Lane key={lane.item.key} lane={lane} />
      ))}
      <svg aria-hidden="true" className={styles.axis} width="100%" height="18">
        {ticks.map(({ year, at }) => (
          <text key={year} x={percent(at)} y="14" textAnchor={at > 0.9 ? 'end' : 'start'}>
            {year}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Lane({ lane }: { lane: TimelineLane<TimelineRow> }) {
  const i18n = useI18n();
  const { item, life, from, to, isStartKnown, isEndKnown } = lane;
  const [left, right] = [percent(from), percent(to)];
  return (
    <div className={styles.lane} data-state={life.state}>
      <span>
        {item.name} · {stateWord(life.state, i18n)}
      </span>
      <svg aria-hidden="true" width="100%" height="16">
        {isStartKnown && isEndKnown ? (
          <rect x={left} y="3" width={percent(Math.max(0, to - from))} height="10" rx="2" />
        ) : (
          <line className={styles.open} x1={left} x2={right} y1="8" y2="8" />
        )}
        {isStartKnown && !isEndKnown && <Cap x={left} />}
        {isEndKnown && !isStartKnown && <Cap x={right} />}
        {!isStartKnown && <Question x="0" anchor="start" />}
        {!isEndKnown && <Question x="100%" anchor="end" />}
      </svg>
    </div>
  );
}

/** The end that is known of a life whose other end is not. */
function Cap({ x }: { x: string }) {
  return <line className={styles.cap} x1={x} x2={x} y1="1" y2="15" />;
}

function Question({ x, anchor }: { x: string; anchor: 'start' | 'end' }) {
  return (
    <text x={x} y="13" textAnchor={anchor}>
      ?
    </text>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
