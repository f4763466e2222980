import { describe, expect, it } from 'vitest';
import { curveBetween, networkMap } from './arcs.ts';
import { at, body, randomBodies } from './fixtures.ts';
import { createNetwork, pointOf } from './graph.ts';

const LYON = at(4.83, 45.76);
const { cooperations } = createNetwork([
  body('a', {
    location: LYON,
    partners: [{ id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' }, { name: 'Inria' }],
  }),
  body('b', { location: LYON }),
  body('c', { location: at(2.35, 48.86) }),
  body('d', { location: at(2.35, 48.86) }),
  body('e', {}),
]);

describe('the map of cooperations', () => {
  it('has one curve for each pair of places, as wide as they are many, and a ring for a place of its own', () => {
    const { arcs, places, bodiesAt, keysOf } = networkMap(cooperations);
    expect(arcs.features.map(({ properties }) => properties)).toEqual([
      { key: '2.35000,48.86000 4.83000,45.76000', count: 2, far: false },
    ]);
    expect(places.features.map(({ properties }) => properties)).toEqual([
      { key: '2.35000,48.86000', count: 2, bodies: 2, inner: false },
      { key: '4.83000,45.76000', count: 3, bodies: 2, inner: true },
    ]);
    expect(bodiesAt.get('4.83000,45.76000')).toEqual(['a', 'b']);
    expect(keysOf.get('c')).toEqual({
      arcs: ['2.35000,48.86000 4.83000,45.76000'],
      places: ['4.83000,45.76000', '2.35000,48.86000'],
    });
  });

  it('tells what it cannot draw, and draws or tells every cooperation', () => {
    expect(networkMap(cooperations).undrawn.map(({ to }) => to.name)).toEqual(['e', 'Inria']);
    for (const seed of [1, 2, 3]) {
      const network = createNetwork(randomBodies(seed, 40, 0.1));
      const { arcs, undrawn } = networkMap(network.cooperations);
      const apart = network.cooperations.filter(({ from, to }) => {
        const [a, b] = [pointOf(from), pointOf(to)];
        return a && b && (a[0] !== b[0] || a[1] !== b[1]);
      });
      expect(arcs.features.reduce((sum, { properties }) => sum + properties.count, 0)).toBe(apart.length);
      expect(undrawn).toEqual(network.cooperations.filter(({ from, to }) => !pointOf(from) || !pointOf(to)));
    }
  });

  it('is the same whatever order the cooperations come in', () => {
    const { cooperations: many } = createNetwork(randomBodies(4, 40, 0.1));
    const [one, other] = [networkMap(many), networkMap(many.toReversed())];
    expect([other.arcs, other.places]).toEqual([one.arcs, one.places]);
  });
});

describe('a curve', () => {
  it('joins its ends, leans to one side, and does not lie on the line between them', () => {
    const curve = curveBetween([0, 45], [4, 45]);
    expect(curve[0]).toEqual([0, 45]);
    expect(curve.at(-1)).toEqual([4, 45]);
    expect(Math.max(...curve.map(([, lat]) => lat))).toBeGreaterThan(45.3);
    expect(Math.min(...curve.map(([, lat]) => lat))).toBe(45);
  });

  it('goes the short way round the globe', () => {
    expect(curveBetween([170, -20], [-170, -20]).at(-1)?.[0]).toBe(190);
  });
});
