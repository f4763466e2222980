import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bbox } from '#domain/territory.ts';
import { LABEL_STATUSES } from '#engine/labels/status.ts';
import { FRESHNESS_CLASSES } from '#engine/quality/freshness.ts';
import { PRECISION_CLASSES, SORTS } from '#engine/search/types.ts';
import { decodeView, encodeView } from './url-codec.ts';
import { FACES, INITIAL_VIEW, type ViewState } from './view-state.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,6})?$/);
const code = fc.stringMatching(/^[RDEC][0-9]{2,5}$/);
const ids = (id: fc.Arbitrary<string>) => fc.uniqueArray(id, { maxLength: 5 });
const camera = fc.record({
  zoom: fc.integer({ min: 0, max: 2200 }).map((hundredths) => hundredths / 100),
  lat: fc.integer({ min: -850_000, max: 850_000 }).map((units) => units / 10_000),
  lng: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((units) => units / 10_000),
});
const thousandths = (most: number) =>
  fc.uniqueArray(fc.integer({ min: -most * 1000, max: most * 1000 }), { minLength: 2, maxLength: 2 });
const area = fc.tuple(thousandths(180), thousandths(90)).map(([lngs, lats]): Bbox => {
  const [west = 0, east = 0] = lngs.sort((a, b) => a - b);
  const [south = 0, north = 0] = lats.sort((a, b) => a - b);
  return [west / 1000, south / 1000, east / 1000, north / 1000];
});
const view: fc.Arbitrary<ViewState> = fc.record(
  {
    query: fc.string({ unit: 'grapheme', maxLength: 40 }),
    filters: fc.record({
      kinds: ids(slug),
      sectors: ids(slug),
      needs: ids(slug),
      territories: ids(code),
      labels: ids(slug),
      labelStates: fc.subarray([...LABEL_STATUSES]),
      precisions: fc.subarray([...PRECISION_CLASSES]),
      freshness: fc.subarray([...FRESHNESS_CLASSES]),
    }),
    face: fc.constantFrom(...FACES),
    sort: fc.constantFrom(...SORTS),
    compared: fc.uniqueArray(slug, { maxLength: 4 }),
    near: fc.constantFrom('C01283', 'C2A004', 'C97411'),
    reach: fc.oneof(
      fc.record({ radiusKm: fc.integer({ min: 1, max: 1000 }), serving: fc.boolean() }),
      fc.record({ nearest: fc.integer({ min: 1, max: 200 }), serving: fc.boolean() }),
    ),
    area,
    selected: slug,
    camera,
  },
  { requiredKeys: ['query', 'filters', 'face', 'sort', 'compared'] },
);

describe('the view in the address', () => {
  test('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(decodeView(encodeView(one))).toEqual(one);
      }),
    );
  });

  test('reads any text without failing, and writes what it read the same way again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const read = decodeView(`?${text}`);
        expect(decodeView(encodeView(read))).toEqual(read);
      }),
    );
  });

  test('is empty for the initial view', () => {
    expect(encodeView(INITIAL_VIEW)).toBe('');
    expect(decodeView('')).toEqual(INITIAL_VIEW);
  });

  test('is legible', () => {
    const read = decodeView('?q=plasturgie+oyonax&kind=pole,campus&in=R84&map=8.5/46.2/5.7');
    expect(encodeView(read)).toBe('?q=plasturgie+oyonax&kind=pole,campus&in=R84&map=8.5/46.2/5.7');
  });

  test.each([
    ['an unknown face', '?view=globe'],
    ['an unknown order', '?sort=price'],
    ['a selection that is no id', '?selected=<script>'],
    ['a camera out of the world', '?map=8/91/5'],
    ['a camera with a missing part', '?map=8/45'],
    ['a zoom out of range', '?map=99/45/5'],
    ['ids of the wrong form', '?kind=A%20B,../&in=84,r84'],
    ['a place that is no commune', '?near=R84'],
    ['a radius that is no distance', '?radius=-5&nearest=1e9&serving=0'],
    ['an area that is none', '?area=5,46,4,47'],
    ['an area out of the world', '?area=-181,0,4,47'],
    ['states that nobody defined', '?labelState=eternal&precision=metre&freshness=new'],
    ['parameters that nobody knows', '?utm_source=x&page=3'],
  ])('ignores %s', (_name, search) => {
    expect(decodeView(search)).toEqual(INITIAL_VIEW);
  });

  test('keeps the good ids beside the bad ones, once each', () => {
    expect(decodeView('?kind=pole,,BAD,pole,campus').filters.kinds).toEqual(['pole', 'campus']);
  });

  test('cuts a query that nobody typed', () => {
    expect(decodeView(`?q=${'a'.repeat(5000)}`).query).toHaveLength(200);
  });
});
