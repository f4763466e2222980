import { expect, test } from 'vitest';
import { specialitiesOf } from './specialization.ts';

const SECTORS = ['energy', 'digital', 'maritime', 'textile', 'health'];

const COUNTRY = [40, 90, 5, 20, 60].map((located) => ({ located, quotient: 1 }));

test('of the sectors that nobody here has, the most common in the country comes first', () => {
  const nobody = SECTORS.map(() => ({ located: 0, quotient: 0 }));
  const { under } = specialitiesOf(SECTORS, nobody, COUNTRY);
  expect(under.map(({ sector }) => sector)).toEqual(['digital', 'health', 'energy', 'textile', 'maritime']);
});

test('what stands out comes first, what is missing too, and what is near the country is in neither', () => {
  const { over, under } = specialitiesOf(
    SECTORS,
    [
      { located: 4, quotient: 1.5 },
      { located: 9, quotient: 1.1 },
      { located: 3, quotient: 2.5 },
      { located: 0, quotient: 0 },
      { located: 2, quotient: 0.8 },
    ],
    COUNTRY,
  );
  expect(over.map(({ sector }) => sector)).toEqual(['maritime', 'energy']);
  expect(under.map(({ sector }) => sector)).toEqual(['textile', 'health']);
});

test('one organisation is no speciality, and no data is nothing', () => {
  expect(specialitiesOf(['textile'], [{ located: 1, quotient: 9 }], COUNTRY)).toEqual({
    over: [],
    under: [],
  });
  expect(specialitiesOf(['textile'], [{ located: 4, quotient: null }], COUNTRY)).toEqual({
    over: [],
    under: [],
  });
});
