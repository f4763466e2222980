import type { MeasureComparison, Quartiles } from '#engine/benchmark/benchmark.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './benchmark.module.css';
import { valueWords } from './words.ts';

const WIDTH = 400;
const HEIGHT = 74;
const SIDE = 12;
const BASE = 46;
/** Dots of one value stand on one another, closer where there are many: none is left out. */
const STACK = 7;
const ROOM = 36;
/** Dots closer than this are one stack. */
const BUCKET = 8;

interface StripPlotProps {
  comparison: MeasureComparison & { quartiles: Quartiles };
}

/** Each peer a dot, their middle half a band, the organisation a diamond; the table says the same in figures. */
export function StripPlot({ comparison }: StripPlotProps) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { measure, own, known, quartiles } = comparison;
  const values = known.map(({ value }) => value);
  const [min, max] = [values[0] ?? 0, values.at(-1) ?? 0];
  const start = Math.min(min, own ?? min);
  const end = Math.max(max, own ?? max);
  const isRoot = isStretched(comparison, end);
  const x = scaleOf(start, end, isRoot);
  const said = (value: number) => number(Math.round(value * 10) / 10);
  const words = {
    measure: t(`benchmark.measure.${measure}`),
    min: said(min),
    max: said(max),
    median: said(quartiles.median),
    lower: said(quartiles.lower),
    upper: said(quartiles.upper),
    own: own === null ? '' : t('benchmark.plot.own', { value: valueWords(measure, own, i18n) }),
  };
  const dots = stacked(values.map(x));
  const step = Math.min(STACK, ROOM / Math.max(1, ...dots.map(({ level }) => level)));
  return (
    <figure>
      <svg
        className={styles.plot}
        role="img"
        aria-label={t('benchmark.plot', words).trim()}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      >
        <Band left={x(quartiles.lower)} middle={x(quartiles.median)} right={x(quartiles.upper)} />
        <line x1={SIDE} x2={WIDTH - SIDE} y1={BASE + 6} y2={BASE + 6} data-part="axis" />
        {dots.map(({ at, left, level }) => (
          <circle key={at} cx={left} cy={BASE - level * step} r="3.6" data-part="peer" />
        ))}
        {own !== null && <path d={diamondAt(x(own))} data-part="own" />}
        <text x={x(start)} y={HEIGHT - 3} textAnchor={start === end ? 'middle' : 'start'}>
          {said(start)}
        </text>
        {start !== end && (
          <text x={WIDTH - SIDE} y={HEIGHT - 3} textAnchor="end">
            {said(end)}
          </text>
        )}
      </svg>
      {isRoot && <figcaption className={styles.hint}>{t('benchmark.plot.root')}</figcaption>}
    </figure>
  );
}

/** One value ten times as far as the middle half reaches would press all others into one place. */
function isStretched({ known, quartiles }: StripPlotProps['comparison'], end: number): boolean {
  const start = known[0]?.value ?? 0;
  return end - start > 10 * (quartiles.upper - start) && quartiles.upper > start;
}

/** From a value to its place in the drawing: linear, or by the square root of what it is above the least. */
function scaleOf(start: number, end: number, isRoot: boolean): (value: number) => number {
  if (end === start) return () => WIDTH / 2;
  return (value) => {
    const share = (value - start) / (end - start);
    return SIDE + (isRoot ? Math.sqrt(share) : share) * (WIDTH - 2 * SIDE);
  };
}

function Band({ left, middle, right }: { left: number; middle: number; right: number }) {
  return (
    <>
      <rect x={left - 2} width={right - left + 4} y={BASE - 38} height={44} rx="3" data-part="half" />
      <line x1={middle} x2={middle} y1={BASE - 38} y2={BASE + 6} data-part="median" />
    </>
  );
}

function diamondAt(x: number): string {
  return `M${x} ${BASE - 3}l8 9-8 9-8-9Z`;
}

/** @param lefts from the left to the right */
function stacked(lefts: readonly number[]): { at: number; left: number; level: number }[] {
  let first = Number.NEGATIVE_INFINITY;
  let level = 0;
  return lefts.map((left, at) => {
    if (left - first < BUCKET) level += 1;
    else {
      first = left;
      level = 0;
    }
    return { at, left, level };
  });
}
