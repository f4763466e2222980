import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMBED_PARAMETERS } from './embed-parameters.ts';
import {
  embedUrl,
  heightPx,
  PROTOCOL_VERSION,
  parseFrameMessage,
  parseHostMessage,
} from './embed-protocol.ts';

const ROOT = join(import.meta.dirname, '../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const schema = readJson('public/embed-protocol.schema.json');
const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
const isFrame = ajv.compile({ ...schema, oneOf: [{ $ref: '#/$defs/frameMessage' }] });
const isHost = ajv.compile({ ...schema, oneOf: [{ $ref: '#/$defs/hostMessage' }] });

const RUNS = 10_000;

/** Values that look like what a message holds, often enough to be taken for it. */
const near = fc.oneof(fc.constantFrom('C69123', 'C2A004', '45.76,4.83', 'D69', ''), fc.string());
const value = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(fc.string(), fc.constantFrom('digital', 'R84,D69', '#1f4fa3', 'map')) },
  { weight: 1, arbitrary: fc.anything() },
  { weight: 1, arbitrary: fc.constant(null) },
);
const parameters = fc.oneof(
  fc.dictionary(fc.constantFrom(...EMBED_PARAMETERS, 'host', '__proto__', 'constructor'), value),
  fc.record({ near, sector: fc.constant('digital') }, { requiredKeys: [] }),
);
const count = fc.oneof(fc.nat(), fc.anything());
const text = fc.oneof(fc.string(), fc.constant('x'.repeat(501)), fc.constant(null), fc.anything());
const detail = fc.oneof(
  parameters,
  fc.record({ count, edition: text, language: text }, { requiredKeys: ['count'] }),
  fc.record({ id: text, name: text }, { requiredKeys: ['id'] }),
  fc.record({ parameters, count, by: fc.constantFrom('visitor', 'host', 'robot') }),
  fc.record({ height: fc.oneof(fc.integer(), fc.double()) }),
  fc.record({ problem: text, message: text }),
  fc.anything(),
);
const types = [
  'mapster:ready',
  'mapster:select',
  'mapster:filters',
  'mapster:resize',
  'mapster:error',
  'mapster:set',
  'toString',
];
const noise = fc.record({
  mapster: fc.constantFrom(1, 1, 1, 0, 2, '1'),
  type: fc.constantFrom(...types),
  detail,
});
const changes = fc.dictionary(
  fc.constantFrom(...EMBED_PARAMETERS),
  fc.constantFrom('digital', 'R84', '', null),
);
const filters = fc.record({ parameters, count: fc.nat(), by: fc.constant('visitor') });
const wellMade = (type: string, made: fc.Arbitrary<unknown>) =>
  fc.record({ mapster: fc.constant(1), type: fc.constant(type), detail: made });
const message = fc.oneof(
  { weight: 7, arbitrary: noise },
  { weight: 1, arbitrary: wellMade('mapster:set', fc.oneof(changes, parameters)) },
  { weight: 1, arbitrary: wellMade('mapster:filters', filters) },
  { weight: 1, arbitrary: fc.anything() },
);

/** As it arrives: a message is copied on its way, getters and functions do not survive it. */
function arrived(data: unknown): unknown {
  try {
    return structuredClone(data);
  } catch {
    return undefined;
  }
}

describe('the messages of an embedded map', () => {
  test(`are told from ${RUNS} others exactly as the published schema tells them, without an exception`, () => {
    let [frames, hosts] = [0, 0];
    fc.assert(
      fc.property(message, (sent) => {
        const data = arrived(sent);
        const [frame, host] = [parseFrameMessage(data), parseHostMessage(data)];
        expect(frame !== undefined).toBe(isFrame(data));
        expect(host !== undefined).toBe(isHost(data));
        if (frame) frames += 1;
        if (host) hosts += 1;
      }),
      { numRuns: RUNS, seed: 20_261_122 },
    );
    // Noise alone would agree on nothing but refusals.
    expect(frames).toBeGreaterThan(100);
    expect(hosts).toBeGreaterThan(100);
  });

  test('carry the commune of a visitor and nothing finer', () => {
    const filters = (near: string) => ({
      mapster: 1,
      type: 'mapster:filters',
      detail: { parameters: { near }, count: 3, by: 'visitor' },
    });
    expect(parseFrameMessage(filters('C69123'))).toBeDefined();
    expect(parseFrameMessage(filters('45.7640,4.8357'))).toBeUndefined();
    expect(parseFrameMessage(filters('E200046977'))).toBeUndefined();
  });

  test('lose what a later version may add, keep what this one knows', () => {
    expect(
      parseFrameMessage({
        mapster: 1,
        type: 'mapster:select',
        detail: { id: 'polymeris', name: 'Polymeris', position: [4.83, 45.76] },
        extra: true,
      }),
    ).toEqual({ mapster: 1, type: 'mapster:select', detail: { id: 'polymeris', name: 'Polymeris' } });
    expect(
      parseHostMessage({ mapster: 1, type: 'mapster:set', detail: { sector: 'digital', colour: 'red' } }),
    ).toEqual({ mapster: 1, type: 'mapster:set', detail: { sector: 'digital' } });
  });

  test('of a version to come are ignored', () => {
    const select = { type: 'mapster:select', detail: { id: 'polymeris', name: 'Polymeris' } };
    expect(parseFrameMessage({ ...select, mapster: PROTOCOL_VERSION })).toBeDefined();
    expect(parseFrameMessage({ ...select, mapster: PROTOCOL_VERSION + 1 })).toBeUndefined();
  });
});

describe.each(Array.from({ length: PROTOCOL_VERSION }, (_, at) => at + 1))(
  'version %i of the protocol',
  (version) => {
    const published = readJson(`tests/fixtures/embed/v${version}/messages.json`);

    test('is understood as it was published', () => {
      for (const data of published.frame) expect(parseFrameMessage(data)).toEqual(data);
      for (const data of published.host) expect(parseHostMessage(data)).toEqual(data);
      expect(published.frame.length + published.host.length).toBeGreaterThan(10);
    });
  },
);

describe('the address of an embedded map', () => {
  test('stands below the place of publication, in the language asked for', () => {
    expect(embedUrl('https://map.example/sme/', { sector: 'digital', in: 'R84,D69' })).toBe(
      'https://map.example/sme/embed/?sector=digital&in=R84,D69',
    );
    expect(embedUrl('https://map.example/', { lang: 'en', q: '' })).toBe('https://map.example/en/embed/');
  });

  test('names the page that listens, and the version it speaks', () => {
    expect(embedUrl('https://map.example/', {}, 'https://partner.example')).toBe(
      'https://map.example/embed/?host=https%3A%2F%2Fpartner.example&v=1',
    );
  });

  test('holds whatever an attribute holds as one value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...EMBED_PARAMETERS), fc.string({ unit: 'binary' })),
        (values) => {
          const url = new URL(embedUrl('https://map.example/', values));
          expect(url.origin + url.pathname).toMatch(/^https:\/\/map\.example\/(en\/)?embed\/$/);
          expect([...url.searchParams.keys()].every((name) => Object.hasOwn(values, name))).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('the height of an embedded map', () => {
  test('is a number of pixels', () => {
    expect(['600', '480px', 'auto', '60%', '8', '1e3', '-200', null].map(heightPx)).toEqual([
      600,
      480,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
