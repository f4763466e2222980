import { type FirstMap, FOREIGN_UNIT, LAND_AROUND } from '#engine/territory-map/first-map.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '#engine/territory-map/frame.ts';
import type { GroupMark } from '#engine/territory-map/marks.ts';
import type { KindStyle, Vocabulary } from '../organization/vocabulary.ts';
import { Glyph } from '../primitives/glyph.tsx';
import { MAP_COLORS as COLORS } from './map-colors.ts';

interface FirstMapDrawingProps {
  map: FirstMap;
  vocabulary: Vocabulary;
  /** What the drawing says, for who does not see it. */
  label: string;
  /** A count as the language writes it. */
  number: (value: number) => string;
}

/** Times as wide and as high as what is framed, in its middle: a wide window shows what is around. See `first-map.module.css`. */
const AROUND = 4;

/** The live map before it is live, as a file: its land and its donuts, by attributes alone. */
export function FirstMapDrawing({ map, vocabulary, label, number }: FirstMapDrawingProps) {
  const [x, y, width, height] = map.view;
  const beside = (AROUND - 1) / 2;
  const box = [x - beside * width, y - beside * height, AROUND * width, AROUND * height];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label={label}
      viewBox={box.join(' ')}
      fontFamily="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"
      strokeLinejoin="round"
    >
      <rect
        x={-LAND_AROUND}
        y={-LAND_AROUND}
        width={MAP_WIDTH + 2 * LAND_AROUND}
        height={MAP_HEIGHT + 2 * LAND_AROUND}
        fill={COLORS.sea}
      />
      <path
        d={map.foreign}
        transform={`scale(${FOREIGN_UNIT})`}
        fill={COLORS.foreign}
        stroke={COLORS.foreignBorder}
        strokeWidth={1 / FOREIGN_UNIT}
      />
      <path d={map.regions} fill={COLORS.land} stroke={COLORS.border} />
      {map.marks.map((mark) => (
        <Donut key={`${mark.x} ${mark.y}`} mark={mark} vocabulary={vocabulary} number={number} />
      ))}
    </svg>
  );
}

/** Width of the ring of a donut, in units. */
const RING = 6;

function Donut({
  mark,
  vocabulary,
  number,
}: { mark: GroupMark } & Omit<FirstMapDrawingProps, 'map' | 'label'>) {
  const { x, y, count, kinds, kind } = mark;
  const { kindStyle } = vocabulary;
  if (count === 1 && kind !== undefined) return <Single x={x} y={y} style={kindStyle(kind)} />;
  const radius = mark.radius - RING;
  let reached = 0;
  const counts = new Map(kinds);
  const slices = vocabulary.kinds.flatMap(({ id }) => {
    const some = counts.get(id);
    if (some === undefined) return [];
    const from = reached;
    reached += (100 * some) / count;
    return [{ id, from, to: reached }];
  });
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={radius + RING / 2 + 1} fill={COLORS.onInk} />
      <g transform="rotate(-90)" fill="none" strokeWidth={RING}>
        {slices.map(({ id, from, to }) => (
          <circle
            key={id}
            r={radius}
            pathLength="100"
            stroke={`light-dark(${kindStyle(id).color}, ${kindStyle(id).colorDark})`}
            strokeDasharray={`${tenth(to - from)} 100`}
            strokeDashoffset={tenth(-from)}
          />
        ))}
      </g>
      <text y="4.5" textAnchor="middle" fontSize="13" fontWeight="700" fill={COLORS.ink}>
        {number(count)}
      </text>
    </g>
  );
}

function Single({ x, y, style }: { x: number; y: number; style: KindStyle }) {
  const { color, colorDark, glyph } = style;
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="11" fill={`light-dark(${color}, ${colorDark})`} stroke={COLORS.onInk} strokeWidth="1.5" />
      <g transform="translate(-6 -6)" color={COLORS.onInk}>
        <Glyph name={glyph} size={12} />
      </g>
    </g>
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
