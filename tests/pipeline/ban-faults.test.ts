import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { geocodeWithBan } from '../../scripts/geocoders/ban/geocode-with-ban.ts';
import { type BanScene, cergy, failure, former, lyon, openBanScene } from '../support/ban-scene.ts';
import type { Fault } from '../support/fake-geocoder.ts';

let scene: BanScene;

beforeEach(async () => {
  scene = await openBanScene();
});

afterEach(() => scene.close());

describe('passing faults', () => {
  const status = (code: number, headers = {}): Fault => ({
    kind: 'status',
    status: code,
    headers,
    body: 'busy',
  });

  it.each<[string, Fault]>([
    ['429', status(429)],
    ['502', status(502)],
    ['504', status(504)],
    ['a time-out', { kind: 'slow', ms: 5_000 }],
    ['a reset in the middle of the body', { kind: 'reset' }],
    ['a truncated reply', { kind: 'truncated' }],
    ['a repeated row', { kind: 'repeated-row' }],
    ['a missing column', { kind: 'missing-column', column: 'result_score' }],
    ['a missing row id', { kind: 'missing-column', column: 'mapster_row' }],
    ['a blank coordinate', { kind: 'blank-column', column: 'latitude' }],
    ['a page in HTML', { kind: 'html' }],
  ])('recovers from %s', async (_name, fault) => {
    scene.service.script(fault);
    const outcomes = await scene.geocode([cergy(), lyon()], {
      timeoutMs: fault.kind === 'slow' ? 80 : 5_000,
    });

    expect([...outcomes.values()].map(({ ok }) => ok)).toEqual([true, true]);
    expect(scene.service.lots).toHaveLength(2);
    expect(scene.waits).toEqual([500]);
  });

  it('recovers from bytes that are not UTF-8', async () => {
    scene.service.script({ kind: 'latin1' });
    const outcomes = await scene.geocode([former()]);

    expect(outcomes.get(former().key)).toMatchObject({
      ok: true,
      answer: { label: '3 Place de l’Église 49070 Beaucouzé' },
    });
    expect(scene.service.lots).toHaveLength(2);
  });

  it.each<[string, Fault]>([
    ['rows in another order', { kind: 'reordered' }],
    ['an extra byte order mark', { kind: 'bom' }],
    ['no column of former communes', { kind: 'missing-column', column: 'result_oldcitycode' }],
  ])('reads %s at once', async (_name, fault) => {
    scene.service.script(fault);
    const outcomes = await scene.geocode([cergy(), lyon()]);

    expect(outcomes.get(cergy().key)).toMatchObject({ answer: { communeCode: '95127' } });
    expect(outcomes.get(lyon().key)).toMatchObject({ answer: { communeCode: '69386' } });
    expect(scene.service.lots).toHaveLength(1);
  });

  it('scene.waits as long as retry-after says, in seconds or until a date, and one minute at most', async () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    scene.service.script(
      status(429, { 'retry-after': '5' }),
      status(429, { 'retry-after': 'Sun, 22 Nov 2026 10:00:07 GMT' }),
      status(503, { 'retry-after': '86400' }),
      status(429, { 'retry-after': 'soon' }),
    );
    await scene.geocode([cergy()], { now: () => now });

    expect(scene.waits).toEqual([5_000, 7_000, 60_000, 4_000]);
  });

  it('doubles the wait from one attempt to the next, half of it at random', async () => {
    scene.service.script(status(502), status(502), status(502));
    await scene.geocode([cergy()], { random: () => 0.5 });

    expect(scene.waits).toEqual([750, 1_500, 3_000]);
  });
});

describe('lasting faults', () => {
  it('stops after the last attempt, saying what was received and expected', async () => {
    scene.service.script(...Array.from({ length: 3 }, (): Fault => ({ kind: 'html' })));
    const error = await failure(scene.geocode([cergy()], { retries: 2 }));

    expect(error).toMatchObject({ kind: 'network', attempts: 3, lastStatus: undefined });
    expect(error.message).toMatch(
      /search\/csv: rows row-1 to row-1: no usable reply after 3 attempts.*received text\/html.*expected CSV with the columns mapster_row/,
    );
  });

  it('says the last status of a service that stays down', async () => {
    scene.service.script(
      { kind: 'status', status: 429 },
      { kind: 'status', status: 502, body: 'Bad gateway' },
    );
    const error = await failure(scene.geocode([cergy()], { retries: 1 }));

    expect(error).toMatchObject({ kind: 'network', attempts: 2, lastStatus: 502 });
    expect(error.message).toContain('received HTTP 502 "Bad gateway"');
  });

  it('says why no connection is made', async () => {
    const url = scene.service.url;
    await scene.service.close();
    const error = await failure(scene.geocode([cergy()], { retries: 0, url }));
    await scene.serve({ addresses: [] });

    expect(error.message).toMatch(/the connection failed \(.*ECONNREFUSED/);
  });

  it.each([
    [404, {}, 'check the address of the service'],
    [301, { location: 'https://example.org/' }, 'it redirects to https://example.org/'],
  ])('does not insist on HTTP %d', async (code, headers, hint) => {
    scene.service.script({ kind: 'status', status: code, headers });
    const error = await failure(scene.geocode([cergy()]));

    expect(error).toMatchObject({ kind: 'network', lastStatus: code });
    expect(error.message).toContain(hint);
    expect(scene.service.lots).toHaveLength(1);
  });

  it('refuses an address of service that is none, and a lot size out of bounds', async () => {
    expect(await failure(scene.geocode([cergy()], { url: 'ftp://geocoder' }))).toMatchObject({
      kind: 'configuration',
    });
    await expect(scene.geocode([cergy()], { lotSize: 5_001 })).rejects.toThrow(
      'received 5001; expected an integer',
    );
  });

  it('is interrupted by its signal, during a request and during a wait', async () => {
    const inRequest = new AbortController();
    scene.service.script({ kind: 'slow', ms: 5_000 });
    setTimeout(() => inRequest.abort(), 40);
    expect(await failure(scene.geocode([cergy()], { signal: inRequest.signal }))).toMatchObject({
      kind: 'aborted',
    });

    const inWait = new AbortController();
    scene.service.script({ kind: 'status', status: 502, headers: { 'retry-after': '60' } });
    setTimeout(() => inWait.abort(), 40);
    const run = geocodeWithBan([cergy()], { url: scene.service.url, signal: inWait.signal });
    expect(await failure(run)).toMatchObject({ kind: 'aborted', attempts: 1 });
  });
});
