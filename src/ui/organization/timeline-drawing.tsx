import type { Timeline, TimelineLane } from '#engine/labels/timeline.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './label-timeline.module.css';
import type { TimelineRow } from './label-timeline.tsx';
import { stateWord } from './wording.ts';

/** In pixels: a drawing is as wide as its place, its letters are not. */
const TOP = 26;
const LANE = 40;
const FOOT = 24;

interface TimelineDrawingProps {
  timeline: Timeline<TimelineRow>;
  edition: string;
  label: string;
}

/** Across, positions are shares of the width; what is not known is dotted up to the edge and marked with a question. */
export function TimelineDrawing({ timeline, edition, label }: TimelineDrawingProps) {
  const { date } = useI18n();
  const { lanes, ticks, today } = timeline;
  const bottom = TOP + lanes.length * LANE;
  return (
    <div className={styles.drawing}>
      <svg role="img" aria-label={label} width="100%" height={bottom + FOOT}>
        {ticks.map(({ year, at }) => (
          <Tick key={year} year={year} at={at} bottom={bottom} />
        ))}
        {lanes.map((lane, at) => (
          <Lane key={lane.item.key} lane={lane} top={TOP + at * LANE} />
        ))}
        <g className={styles.today}>
          <line x1={percent(today)} x2={percent(today)} y1={TOP - 6} y2={bottom} />
          <text x={percent(today)} y={TOP - 11} textAnchor={anchorAt(today)}>
            {date(edition)}
          </text>
        </g>
      </svg>
    </div>
  );
}

function Tick({ year, at, bottom }: { year: number; at: number; bottom: number }) {
  return (
    <g className={styles.tick}>
      <line x1={percent(at)} x2={percent(at)} y1={TOP} y2={bottom + 4} />
      <text x={percent(at)} y={bottom + 18} textAnchor={at > 0.93 ? 'end' : 'start'}>
        {year}
      </text>
    </g>
  );
}

function Lane({ lane, top }: { lane: TimelineLane<TimelineRow>; top: number }) {
  const i18n = useI18n();
  const { item, life, from, to, isStartKnown, isEndKnown } = lane;
  const [left, right] = [percent(from), percent(to)];
  const y = top + 24;
  return (
    <g data-state={life.state} className={styles.lane}>
      <text x="0" y={top + 13}>
        {item.name} · {stateWord(life.state, i18n)}
      </text>
      {isStartKnown && isEndKnown ? (
        <rect x={left} y={y - 5} width={percent(Math.max(0, to - from))} height="10" rx="2" />
      ) : (
        <line className={styles.open} x1={left} x2={right} y1={y} y2={y} />
      )}
      {isStartKnown && !isEndKnown && (
        <line className={styles.cap} x1={left} x2={left} y1={y - 6} y2={y + 6} />
      )}
      {isEndKnown && !isStartKnown && (
        <line className={styles.cap} x1={right} x2={right} y1={y - 6} y2={y + 6} />
      )}
      {!isStartKnown && <Question x="0" y={y} anchor="start" />}
      {!isEndKnown && <Question x="100%" y={y} anchor="end" />}
    </g>
  );
}

function Question({ x, y, anchor }: { x: string; y: number; anchor: 'start' | 'end' }) {
  return (
    <text className={styles.question} x={x} y={y + 5} textAnchor={anchor}>
      ?
    </text>
  );
}

function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share > 0.85) return 'end';
  return share < 0.15 ? 'start' : 'middle';
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
