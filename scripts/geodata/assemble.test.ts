import { expect, it } from 'vitest';
import type { Bbox } from '#domain/territory.ts';
import { type AssembleInputs, assembleCommunes } from './assemble.ts';
import { communeRow } from './fixtures.ts';

const BOXES: Record<string, Bbox> = {
  '97302': [-54, 4.8, -52, 5.8],
  '97303': [-53, 5, -52.9, 5.1],
  '97304': [-52.7, 5.1, -52.5, 5.3],
  '97305': [-52.5, 4.9, -52.4, 5],
  '97306': [-54, 3, -53.8, 3.2],
  '97390': [-54, 3.2, -53.8, 3.4],
};

function inputsOf(codes: readonly string[]): AssembleInputs {
  return {
    rows: codes.map((code) =>
      communeRow(code, `Commune ${code}`, { departement: '973', codesPostaux: ['97310', '97300'] }),
    ),
    epci: [{ code: '249730045', nom: 'CA', membres: [{ code: '97302' }] }],
    points: new Map(
      codes.map((code, index) => [
        code,
        { point: [-52.9 + index * 0.1, 5.05] as const, source: 'geonames' as const },
      ]),
    ),
    boxes: new Map(Object.entries(BOXES).map(([code, bbox]) => [code, { name: code, bbox }])),
    mergedCodes: new Map([['97306', ['97390']]]),
  };
}

it('gives each commune its EPCI, sorted postal codes and a box with its merged communes', () => {
  const { communes } = assembleCommunes(inputsOf(['97306', '97302']));
  expect(communes.map((commune) => commune.code)).toEqual(['97302', '97306']);
  expect(communes[0]).toMatchObject({ epci: '249730045', postalCodes: ['97300', '97310'] });
  expect(communes[1]).not.toHaveProperty('epci');
  expect(communes[1]?.box).toEqual([-54, 3, -53.8, 3.4]);
});

it('replaces a box that spreads over its department and says so', () => {
  const { communes, repaired } = assembleCommunes(inputsOf(['97303', '97304', '97305', '97306', '97302']));
  expect(repaired).toEqual(['97302']);
  expect(communes[0]?.box).toEqual([-52.55, 5, -52.45, 5.1]);
});

it('draws a small box around a commune that has none', () => {
  const inputs = inputsOf(['98818']);
  const [commune] = assembleCommunes({
    ...inputs,
    rows: inputs.rows.map((row) => ({ ...row, zone: 'com' as const })),
  }).communes;
  expect(commune?.box.map((value) => value.toFixed(2))).toEqual(['-53.00', '4.95', '-52.80', '5.15']);
});

it('refuses a commune without a point', () => {
  expect(() => assembleCommunes({ ...inputsOf(['97302']), points: new Map() })).toThrow('97302');
});
