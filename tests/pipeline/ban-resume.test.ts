import { readFile, stat, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../scripts/geocoders/ban/journal.ts';
import {
  EMPTY_LOCK,
  lockAnswers,
  lockedAnswer,
  readLock,
  serializeLock,
} from '../../scripts/geocoders/lock.ts';
import {
  type BanScene,
  bellignat,
  CERGY,
  cergy,
  FORMER,
  failure,
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

describe('refused lots', () => {
  it.each([400, 413])('splits a lot that meets HTTP %d once', async (code) => {
    scene.service.script({ kind: 'status', status: code });
    const outcomes = await scene.geocode([cergy(), lyon(), bellignat()]);

    expect(scene.service.lots.map(({ rows }) => rows.length)).toEqual([3, 2, 1]);
    expect([...outcomes.values()].every(({ ok }) => ok)).toBe(true);
  });

  it('isolates the one bad row and keeps the others', async () => {
    await scene.serve({
      addresses: [CERGY, LYON, OYONNAX],
      refuses: ({ street }) => street === '20 rue Garibaldi',
    });
    const outcomes = await scene.geocode([cergy(), lyon(), bellignat()]);

    expect(outcomes.get(cergy().key)?.ok).toBe(true);
    expect(outcomes.get(bellignat().key)?.ok).toBe(true);
    expect(refusal(outcomes, lyon())).toEqual({
      ok: false,
      code: 'geocoder.not-found',
      detail:
        'the service refuses this address (HTTP 400: q must contain between 3 and 200 chars and start with a number or a letter)',
    });
  });

  it('goes down to the size that the service takes', async () => {
    await scene.serve({ addresses: [CERGY, LYON, OYONNAX, FORMER], maxRows: 2 });
    const outcomes = await scene.geocode([cergy(), lyon(), bellignat(), former()]);

    expect(scene.service.lots.map(({ rows }) => rows.length)).toEqual([4, 2, 2]);
    expect([...outcomes.values()].every(({ ok }) => ok)).toBe(true);
  });

  it('keeps on when many rows are refused but others are taken', async () => {
    await scene.serve({ addresses: [CERGY], refuses: ({ street }) => street?.endsWith('rue') === true });
    const bad = Array.from({ length: 8 }, (_, index) =>
      request({ street: `${index} rue`, communeCode: '95127' }),
    );
    const outcomes = await scene.geocode([cergy(), ...bad]);

    expect([...outcomes.values()].map(({ ok }) => ok)).toEqual([true, ...bad.map(() => false)]);
  });

  it('stops when the service refuses every row, instead of asking for each', async () => {
    await scene.serve({ addresses: [CERGY], refuses: () => true });
    const requests = Array.from({ length: 64 }, (_, index) =>
      request({ street: `${index} rue`, communeCode: '95127' }),
    );
    const error = await failure(scene.geocode(requests));

    expect(error).toMatchObject({ kind: 'network', lastStatus: 400 });
    expect(scene.service.lots.length).toBeLessThan(20);
  });
});

describe('resuming', () => {
  it('sends only the remaining rows after a failure in the second lot', async () => {
    const requests = [cergy(), unknownStreet(), lyon(), bellignat()];
    scene.service.script(undefined, { kind: 'status', status: 502 });
    const options = { lotSize: 2, retries: 0 };
    await failure(scene.geocode(requests, { ...options, resume: await openJournal(scene.journalFile) }));
    const before = scene.service.lots.length;

    const resume = await openJournal(scene.journalFile);
    const outcomes = await scene.geocode(requests, { ...options, resume });
    const resent = scene.service.lots.slice(before).flatMap(({ rows }) => rows.map(({ street }) => street));
    expect(resent).toEqual(['20 rue Garibaldi', '180 rue Pierre et Marie Curie']);
    expect([...outcomes.values()].map(({ ok }) => ok)).toEqual([true, false, true, true]);

    await resume.remove();
    await expect(stat(scene.journalFile)).rejects.toThrow('ENOENT');
    expect((await openJournal(scene.journalFile)).outcomes.size).toBe(0);
  });

  it('keeps the half that a split lot got before the other half failed', async () => {
    scene.service.script({ kind: 'status', status: 413 }, undefined, { kind: 'status', status: 500 });
    const resume = await openJournal(scene.journalFile);
    await failure(scene.geocode([cergy(), lyon()], { retries: 0, resume }));

    expect([...(await openJournal(scene.journalFile)).outcomes.keys()]).toEqual([cergy().key]);
  });

  it('reads a journal whose last line was cut, and writes after it without gluing', async () => {
    await scene.geocode([cergy(), lyon()], { resume: await openJournal(scene.journalFile) });
    const text = await readFile(scene.journalFile, 'utf8');
    await writeFile(scene.journalFile, `not JSON\n${text.slice(0, -10)}`);

    const resume = await openJournal(scene.journalFile);
    expect([...resume.outcomes.keys()]).toEqual([cergy().key]);
    await scene.geocode([cergy(), lyon()], { resume });
    expect((await openJournal(scene.journalFile)).outcomes).toEqual(resume.outcomes);
    expect(resume.outcomes.size).toBe(2);
  });

  it('sends nothing for what the lock file holds', async () => {
    const requests = [cergy(), lyon(), unknownStreet()];
    const outcomes = await scene.geocode(requests);
    const reading = readLock(serializeLock(lockAnswers(EMPTY_LOCK, outcomes, '2026-11-22')), 'lock.json');
    const lock = reading.ok ? reading.lock : EMPTY_LOCK;
    const asked = requests.filter(({ key }) => lockedAnswer(lock, key) === undefined);
    expect(asked).toEqual([unknownStreet()]);

    const sent = scene.service.lots.length;
    expect(
      await scene.geocode(requests.filter(({ key }) => lockedAnswer(lock, key) === undefined).slice(1)),
    ).toEqual(new Map());
    expect(scene.service.lots).toHaveLength(sent);
  });
});
