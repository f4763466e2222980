import { MAP_HEIGHT, MAP_WIDTH } from '#engine/territory-map/frame.ts';
import type { MapMark } from '#engine/territory-map/marks.ts';
import { type MapName, NAME_SIZE } from '#engine/territory-map/names.ts';
import type { DrawnMap } from '#engine/territory-map/territory-map.ts';
import { type MapTown, NAME_GAP } from '#engine/territory-map/towns.ts';
import type { Vocabulary } from '../organization/vocabulary.ts';
import { KindMark } from '../primitives/kind-mark.tsx';
import { MAP_COLORS as COLORS } from './map-colors.ts';

interface MapDrawingProps {
  map: DrawnMap;
  vocabulary: Vocabulary;
  /** What the drawing says, for who does not see it. */
  label: string;
  /** Words of the scale, `20 km`. */
  scale: string;
}

/** A territory among its neighbours, or a place among its towns, by attributes alone: the same in a written page, a live one and a file. */
export function MapDrawing({ map, vocabulary, label, scale }: MapDrawingProps) {
  const view = map.view ?? [0, 0, MAP_WIDTH, MAP_HEIGHT];
  const [left, top, , height] = view;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={view.join(' ')}
      fontFamily="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"
      strokeLinejoin="round"
    >
      <rect width={MAP_WIDTH} height={MAP_HEIGHT} fill={COLORS.sea} />
      <path d={map.foreign} fill={COLORS.foreign} stroke={COLORS.foreignBorder} strokeWidth="2" />
      <path d={map.around} fill={COLORS.land} stroke={COLORS.border} strokeWidth="2" />
      <path d={map.own} fill={COLORS.own} />
      <path d={map.inner} fill="none" stroke={COLORS.border} strokeWidth="1.5" strokeDasharray="5 4" />
      <path d={map.own} fill="none" stroke={COLORS.ownBorder} strokeWidth="4" />
      {map.names.map((name) => (
        <Name key={`${name.x} ${name.y}`} name={name} />
      ))}
      {map.towns?.map((town) => (
        <Town key={`${town.x} ${town.y}`} town={town} />
      ))}
      {map.centre && <Centre {...map.centre} />}
      {map.marks.map((mark) => (
        <Mark key={`${mark.x} ${mark.y}`} mark={mark} vocabulary={vocabulary} />
      ))}
      <Scale x={left + 20} y={top + height - 20} width={map.scale.width} words={scale} />
    </svg>
  );
}

export const HALO = { paintOrder: 'stroke', stroke: COLORS.halo, strokeWidth: 5 } as const;

function Name({ name: { x, y, lines } }: { name: MapName }) {
  const first = y - ((lines.length - 1) * NAME_SIZE * 1.1) / 2 + NAME_SIZE * 0.35;
  return (
    <text x={x} textAnchor="middle" fontSize={NAME_SIZE} fill={COLORS.name} {...HALO}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={Math.round(first + at * NAME_SIZE * 1.1)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Town({ town: { x, y, name, side } }: { town: MapTown }) {
  const isRight = side === 'right';
  return (
    <>
      <circle cx={x} cy={y} r="4.5" fill={COLORS.name} />
      <text
        x={isRight ? x + NAME_GAP : x - NAME_GAP}
        y={y + 8}
        textAnchor={isRight ? 'start' : 'end'}
        fontSize={NAME_SIZE}
        fill={COLORS.name}
        {...HALO}
      >
        {name}
      </text>
    </>
  );
}

/** Where a commune is, under the organisations that it may have. */
function Centre({ x, y }: { x: number; y: number }) {
  return (
    <>
      <circle cx={x} cy={y} r="34" fill="none" stroke={COLORS.ownBorder} strokeWidth="5" />
      <circle cx={x} cy={y} r="7" fill={COLORS.ownBorder} />
    </>
  );
}

export function Mark({
  mark: { x, y, radius, count, kind },
  vocabulary,
}: {
  mark: MapMark;
  vocabulary: Vocabulary;
}) {
  if (count === 1 && kind !== undefined) {
    return (
      <g transform={`translate(${x - radius} ${y - radius})`}>
        <KindMark {...vocabulary.kindStyle(kind)} size={2 * radius} />
      </g>
    );
  }
  return (
    <>
      <circle cx={x} cy={y} r={radius + 2} fill={COLORS.ink} stroke={COLORS.onInk} strokeWidth="3" />
      <text x={x} y={y + 9} textAnchor="middle" fontSize="25" fontWeight="700" fill={COLORS.onInk}>
        {count}
      </text>
    </>
  );
}

interface ScaleProps {
  x: number;
  y: number;
  width: number;
  words: string;
}

export function Scale({ x, y, width, words }: ScaleProps) {
  return (
    <>
      <path d={`M${x} ${y - 9}v9h${width}v-9`} fill="none" stroke={COLORS.ink} strokeWidth="3" />
      <text x={x} y={y - 16} fontSize="22" fill={COLORS.ink} {...HALO}>
        {words}
      </text>
    </>
  );
}
