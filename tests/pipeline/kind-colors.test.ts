import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { kindSchema } from '#domain/taxonomy.ts';
import { contrast, distanceSeen, SIGHTS, type Sight } from '../support/color-vision.ts';

/** Kinds of a data folder, as a path from the root of the project. */
function kindsOf(folder: string) {
  const file = new URL(`../../${folder}/taxonomy/kinds.json`, import.meta.url);
  return z.array(kindSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

const kinds = kindsOf('data');
const examples = kindsOf('tests/fixtures/finland-airports/data');

/** Least OKLab distance between any two kinds, whatever the sight; the palette of the sketches had 0.021. */
const LEAST_DISTANCE = { color: 0.1, colorDark: 0.14 };
const DARK_GROUND = '#14181f';
const SIGHT_NAMES = Object.keys(SIGHTS) as Sight[];

const pairsOf = (list: typeof kinds) =>
  list.flatMap((first, index) => list.slice(index + 1).map((second) => ({ first, second })));

describe('arithmetic of the palette', () => {
  it('agrees with known contrasts and distances', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(distanceSeen('#000000', '#ffffff', 'normal')).toBeCloseTo(1, 3);
    expect(distanceSeen('#8a6a00', '#8a6a00', 'deuteranopia')).toBe(0);
  });

  it('brings red and green together for those who do not tell them apart', () => {
    const red = '#c23b22';
    const green = '#6b7a1e';
    expect(distanceSeen(red, green, 'deuteranopia')).toBeLessThan(distanceSeen(red, green, 'normal') / 2);
  });
});

describe('colours of the kinds', () => {
  it.each([...kinds, ...examples])(
    '$id stands out on a light ground and carries a white glyph',
    ({ color }) => {
      expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color, '#fcfaf6')).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([...kinds, ...examples])(
    '$id stands out on a dark ground and carries a dark glyph',
    ({ colorDark }) => {
      expect(contrast(colorDark, DARK_GROUND)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(SIGHT_NAMES)('differ two by two with %s sight, on light and on dark', (sight) => {
    const tooClose = [...pairsOf(kinds), ...pairsOf(examples)].flatMap(({ first, second }) =>
      (['color', 'colorDark'] as const)
        .filter((field) => distanceSeen(first[field], second[field], sight) < LEAST_DISTANCE[field])
        .map((field) => `${first.id} and ${second.id}: ${field}`),
    );
    expect(tooClose).toEqual([]);
  });

  it('have a glyph each', () => {
    expect(Object.fromEntries(kinds.map(({ id, glyph }) => [id, glyph]))).toEqual({
      pole: 'diamond',
      cluster: 'discs',
      accelerator: 'arrow',
      incubator: 'egg',
      campus: 'cap',
      ptce: 'hands',
      partner: 'link',
    });
  });
});
