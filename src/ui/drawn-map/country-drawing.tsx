import {
  type CountryMap,
  INSET_HEIGHT,
  INSET_WIDTH,
  type MapInset,
} from '#engine/territory-map/country-map.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '#engine/territory-map/frame.ts';
import type { Vocabulary } from '../organization/vocabulary.ts';
import { MAP_COLORS as COLORS } from './map-colors.ts';
import { HALO, Mark, Scale } from './map-drawing.tsx';

interface CountryDrawingProps {
  map: CountryMap;
  vocabulary: Vocabulary;
  /** What the drawing says, for who does not see it. */
  label: string;
  /** Words of the scale, `200 km`. */
  scale: string;
}

/** A country and its regions, those overseas in boxes, by attributes alone: the same in a written page and a live one. */
export function CountryDrawing({ map, vocabulary, label, scale }: CountryDrawingProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      fontFamily="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"
      strokeLinejoin="round"
    >
      <rect width={MAP_WIDTH} height={MAP_HEIGHT} fill={COLORS.sea} />
      <path d={map.foreign} fill={COLORS.foreign} stroke={COLORS.foreignBorder} strokeWidth="1.5" />
      <path d={map.regions} fill={COLORS.own} stroke={COLORS.border} strokeWidth="2" />
      {map.insets.map((inset) => (
        <Inset key={inset.code} inset={inset} vocabulary={vocabulary} />
      ))}
      {map.marks.map((mark) => (
        <Mark key={`${mark.x} ${mark.y}`} mark={mark} vocabulary={vocabulary} />
      ))}
      <Scale x={20} y={MAP_HEIGHT - 20} width={map.scale.width} words={scale} />
    </svg>
  );
}

function Inset({ inset, vocabulary }: { inset: MapInset; vocabulary: Vocabulary }) {
  const { x, y, lines, path, mark } = inset;
  const middle = x + INSET_WIDTH / 2;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={INSET_WIDTH}
        height={INSET_HEIGHT}
        rx="6"
        fill={COLORS.sea}
        stroke={COLORS.foreignBorder}
        strokeWidth="2"
      />
      <path d={path} fill={COLORS.own} stroke={COLORS.border} strokeWidth="1.5" />
      <text textAnchor="middle" fontSize="19" fill={COLORS.name} {...HALO}>
        {lines.map((line, at) => (
          <tspan key={line} x={middle} y={y + INSET_HEIGHT + 19 + 18 * at}>
            {line}
          </tspan>
        ))}
      </text>
      {mark && <Mark mark={mark} vocabulary={vocabulary} />}
    </>
  );
}
