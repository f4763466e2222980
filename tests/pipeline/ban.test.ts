import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BanProgress } from '../../scripts/geocoders/ban/geocode-with-ban.ts';
import { openJournal } from '../../scripts/geocoders/ban/journal.ts';
import {
  type BanScene,
  bellignat,
  CERGY,
  cergy,
  former,
  LYON,
  lyon,
  OYONNAX,
  openBanScene,
  refusal,
  request,
  unknownStreet,
} from '../support/ban-scene.ts';

let scene: BanScene;

beforeEach(async () => {
  scene = await openBanScene();
});

afterEach(() => scene.close());

describe('lots', () => {
  it('sends three lots and gives each request its own outcome, in order', async () => {
    const progress: BanProgress[] = [];
    const requests = [cergy(), lyon(), unknownStreet(), former(), bellignat()];
    const outcomes = await scene.geocode(requests, { lotSize: 2, onProgress: (step) => progress.push(step) });

    expect(scene.service.lots.map(({ rows }) => rows.length)).toEqual([2, 2, 1]);
    expect([...outcomes.keys()]).toEqual(requests.map(({ key }) => key));
    expect(outcomes.get(cergy().key)).toEqual({
      ok: true,
      answer: {
        lng: 2.062736,
        lat: 49.031624,
        precision: 'housenumber',
        score: 0.9709,
        label: '8 Boulevard du Port 95000 Cergy',
        communeCode: '95127',
        provider: 'ban',
      },
    });
    expect(outcomes.get(unknownStreet().key)).toMatchObject({ ok: false, code: 'geocoder.not-found' });
    expect(progress).toEqual([2, 4, 5].map((done) => ({ done, total: 5 })));
    expect(scene.waits).toEqual([]);
  });

  it('sends the form that the service documents', async () => {
    await scene.geocode([cergy()]);
    const [lot] = scene.service.lots;

    expect(lot?.contentType).toMatch(/^multipart\/form-data; boundary=/);
    expect(lot?.body).toContain('name="data"; filename="addresses.csv"\r\nContent-Type: text/csv');
    expect(lot?.fields).toEqual({
      columns: ['street', 'postcode', 'city'],
      postcode: ['filter_postcode'],
      citycode: ['filter_citycode'],
      indexes: ['address'],
      result_columns: [
        'longitude',
        'latitude',
        'result_score',
        'result_label',
        'result_type',
        'result_citycode',
        'result_oldcitycode',
        'result_status',
      ],
    });
    expect(lot?.rows).toEqual([
      {
        mapster_row: 'row-1',
        street: '8 boulevard du Port',
        postcode: '95000',
        city: 'Cergy',
        filter_postcode: '',
        filter_citycode: '95127',
      },
    ]);
  });

  it('keeps accents and quotes, and sends neither line breaks nor formulas', async () => {
    const hostile = 'Bâtiment "L’Œuvre", 3;\r\n\tplace de l’Église';
    await scene.geocode([
      request({ street: hostile, city: 'Beaucouzé', communeCode: '49020' }),
      request({ street: '=HYPERLINK("x")', city: '+Cergy', communeCode: '95127' }),
    ]);

    expect(scene.service.lots[0]?.body).toContain('"Bâtiment ""L’Œuvre"", 3; place de l’Église"');
    expect(scene.service.lots[0]?.rows.map(({ street, city }) => [street, city])).toEqual([
      ['Bâtiment "L’Œuvre", 3; place de l’Église', 'Beaucouzé'],
      ['HYPERLINK("x")', 'Cergy'],
    ]);
  });

  it('filters by postal code without a commune, by neither for a CEDEX, and keeps the query under 200', async () => {
    await scene.geocode([
      request({ street: 'a'.repeat(400), postalCode: '95000', city: 'Cergy', department: '95' }),
      request({ street: '20 rue Garibaldi', postalCode: '69455', city: 'Lyon Cedex 06', department: '69' }),
    ]);
    const [long, cedex] = scene.service.lots[0]?.rows ?? [];

    expect([long?.street, long?.postcode, long?.city].join(' ')).toHaveLength(200);
    expect(long).toMatchObject({ filter_postcode: '95000', filter_citycode: '' });
    expect(cedex).toMatchObject({ postcode: '', city: 'Lyon', filter_postcode: '', filter_citycode: '' });
  });

  it('asks once for an address that several rows share, and not at all for one that cannot be checked', async () => {
    const nowhere = request({ street: '8 boulevard du Port', city: 'Cergy' });
    const outcomes = await scene.geocode([cergy(), cergy(), nowhere]);

    expect(scene.service.lots.map(({ rows }) => rows.length)).toEqual([1]);
    expect(outcomes.size).toBe(2);
    expect(outcomes.get(nowhere.key)).toMatchObject({ ok: false, code: 'geocoder.not-found' });
  });
});

describe('policy', () => {
  it('takes an arrondissement for its commune and a former commune for the current one', async () => {
    const outcomes = await scene.geocode([lyon(), former()]);

    expect(outcomes.get(lyon().key)).toMatchObject({ ok: true, answer: { communeCode: '69386' } });
    expect(outcomes.get(former().key)).toMatchObject({ ok: true, answer: { communeCode: '49020' } });
  });

  it('refuses an answer in another commune or department and names both', async () => {
    await scene.serve({ addresses: [{ ...OYONNAX, ignoresFilters: true }] });
    const street = OYONNAX.street;
    const byCommune = request({ street, communeCode: '95127' });
    const byDepartment = request({ street, city: 'Cergy', department: '95' });
    const outcomes = await scene.geocode([byCommune, byDepartment]);

    const commune = refusal(outcomes, byCommune);
    expect(commune.code).toBe('geocoder.contradiction');
    expect(commune.detail).toMatch(/95127.*180 Rue Pierre et Marie Curie 01100 Bellignat.*01031/);
    expect(refusal(outcomes, byDepartment).detail).toMatch(/department 95.*department 01/);
  });

  it.each([
    ['street', 0.7, true],
    ['street', 0.69, false],
    ['locality', 0.7, true],
    ['locality', 0.34, false],
    ['municipality', 0.4, true],
    ['poi', 0.9, false],
  ] as const)('decides on a %s with a score of %d', async (type, score, ok) => {
    await scene.serve({ addresses: [{ ...CERGY, type, score }] });
    const outcomes = await scene.geocode([cergy()]);

    expect(outcomes.get(cergy().key)?.ok).toBe(ok);
  });

  it('refuses nonsense that comes back as ok, and says what it was', async () => {
    await scene.serve({ addresses: [{ ...OYONNAX, ignoresFilters: true, score: 0.34, type: 'street' }] });
    const nonsense = request({ street: OYONNAX.street, communeCode: '95127' });

    expect(refusal(await scene.geocode([nonsense]), nonsense)).toEqual({
      ok: false,
      code: 'geocoder.low-score',
      detail:
        'the nearest answer is "180 Rue Pierre et Marie Curie 01100 Bellignat" (street, commune 01031) with a score of 0.34; 0.7 is needed',
    });
  });

  it('refuses a bare commune when the row knows only its department', async () => {
    await scene.serve({ addresses: [{ ...CERGY, street: 'Cergy', type: 'municipality', score: 0.95 }] });
    const vague = request({ street: 'Cergy', department: '95' });

    expect(refusal(await scene.geocode([vague]), vague).code).toBe('geocoder.not-found');
  });

  it('takes a skipped row for an address that is not found', async () => {
    const short = request({ street: '8', communeCode: '95127' });

    expect(refusal(await scene.geocode([short]), short).detail).toContain('skips this address');
  });

  it('asks once more for a row that the service fails on, then gives it up without recording it', async () => {
    await scene.serve({ addresses: [CERGY, { ...LYON, status: 'error' }] });
    const journal = await openJournal(scene.journalFile);
    const outcomes = await scene.geocode([cergy(), lyon()], { resume: journal });

    expect(scene.service.lots.map(({ rows }) => rows.map(({ street }) => street))).toEqual([
      ['8 boulevard du Port', '20 rue Garibaldi'],
      ['20 rue Garibaldi'],
    ]);
    expect(outcomes.get(cergy().key)?.ok).toBe(true);
    expect(refusal(outcomes, lyon()).detail).toContain('failed on this address (error)');
    expect([...journal.outcomes.keys()]).toEqual([cergy().key]);
  });
});

it('stands in for /search too', async () => {
  const found = await (
    await fetch(`${scene.service.url}/search?q=8%20boulevard%20du%20port&limit=1&index=address`)
  ).json();
  expect(found).toMatchObject({ features: [{ properties: { citycode: '95127', score: 0.9709 } }] });
  expect((await fetch(`${scene.service.url}/search?q=!`)).status).toBe(400);
});
