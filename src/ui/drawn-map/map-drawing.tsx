import { MAP_HEIGHT, MAP_WIDTH } from '#engine/territory-map/frame.ts';
import type { MapMark } from '#engine/territory-map/marks.ts';
import { type MapName, NAME_SIZE } from '#engine/territory-map/names.ts';
import type { TerritoryMap } from '#engine/territory-map/territory-map.ts';
import type { Vocabulary } from '../organization/vocabulary.ts';
import { KindMark } from '../primitives/kind-mark.tsx';
import { MAP_COLORS as COLORS } from './map-colors.ts';

interface MapDrawingProps {
  map: TerritoryMap;
  vocabulary: Vocabulary;
  /** What the drawing says, for who does not see it. */
  label: string;
  /** Words of the scale, `20 km`. */
  scale: string;
}

/** The territory among its neighbours, by attributes alone: the same in a written page, a live one and a file. */
export function MapDrawing({ map, vocabulary, label, scale }: MapDrawingProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
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
      {map.centre && <Centre {...map.centre} />}
      {map.marks.map((mark) => (
        <Mark key={`${mark.x} ${mark.y}`} mark={mark} vocabulary={vocabulary} />
      ))}
      <Scale width={map.scale.width} words={scale} />
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

export function Scale({ width, words }: { width: number; words: string }) {
  const [x, y] = [20, MAP_HEIGHT - 20];
  return (
    <>
      <path d={`M${x} ${y - 9}v9h${width}v-9`} fill="none" stroke={COLORS.ink} strokeWidth="3" />
      <text x={x} y={y - 16} fontSize="22" fill={COLORS.ink} {...HALO}>
        {words}
      </text>
    </>
  );
}
