import { expect, it } from 'vitest';
import { ROWS_IN_BLOCK } from '#domain/large-edition.ts';
import { createRowStore } from './row-store.ts';

const row = (number: number) => ({
  id: `organisme-${number}`,
  name: `Organisme ${number}`,
  kinds: ['pole'],
  sectors: [],
  summary: {},
  territory: {},
});

/** Blocks of rows as the host gives them; `fails` says which requests it refuses. */
function scene(fails: (request: number) => boolean = () => false) {
  const asked: string[] = [];
  const store = createRowStore(async (file) => {
    asked.push(file);
    if (fails(asked.length)) throw new Error('no answer');
    const first = Number(/\d+/.exec(file)?.[0]) * ROWS_IN_BLOCK;
    const rows = Array.from({ length: ROWS_IN_BLOCK }, (_, at) => row(first + at));
    return new TextEncoder().encode(JSON.stringify(rows));
  });
  return { store, asked };
}

it('fetches a block once for all of its rows, and finds them by number and by id', async () => {
  const { store, asked } = scene();
  expect(store.get(ROWS_IN_BLOCK + 1)).toBeUndefined();
  await Promise.all([store.load(ROWS_IN_BLOCK + 1), store.load(ROWS_IN_BLOCK + 7)]);
  expect(asked).toEqual(['rows/1.bin']);
  expect(store.get(ROWS_IN_BLOCK + 1)?.id).toBe(`organisme-${ROWS_IN_BLOCK + 1}`);
  expect(store.byId(`organisme-${ROWS_IN_BLOCK}`)?.name).toBe(`Organisme ${ROWS_IN_BLOCK}`);
  expect(store.numberOf(`organisme-${ROWS_IN_BLOCK}`)).toBe(ROWS_IN_BLOCK);
  expect(store.get(0)).toBeUndefined();
  expect(store.byId('organisme-0')).toBeUndefined();
});

it('says which block failed, and asks again only when told to', async () => {
  const { store, asked } = scene((request) => request === 1);
  await store.load(3);
  expect(store.failureOf(3)?.message).toBe('no answer');
  expect(store.failureOf(ROWS_IN_BLOCK)).toBeUndefined();
  await store.load(3);
  expect(asked).toHaveLength(1);
  await store.retry(3);
  expect(store.failureOf(3)).toBeUndefined();
  expect(store.get(3)?.id).toBe('organisme-3');
});

it('tells its listeners of each change, with another version', async () => {
  const { store } = scene();
  const versions: number[] = [];
  const stop = store.subscribe(() => versions.push(store.version()));
  await store.load(0);
  stop();
  await store.load(ROWS_IN_BLOCK);
  expect(versions).toEqual([1, 2]);
});

it('refuses a block that is not made of rows', async () => {
  const store = createRowStore(async () => new TextEncoder().encode('[{"id":"a"}]'));
  await store.load(0);
  expect(store.failureOf(0)?.message).toContain('rows/0.bin');
});
