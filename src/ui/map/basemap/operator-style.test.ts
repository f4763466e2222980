import { describe, expect, it } from 'vitest';
import { fetchOperatorStyle } from './operator-style.ts';

const URL = 'https://tiles.example/style.json';
const STYLE = { version: 8, sources: {}, layers: [{ id: 'sea', type: 'background' }] };

describe('fetchOperatorStyle', () => {
  it('answers the style of the operator, fetched from the given address', async () => {
    const asked: string[] = [];
    const fetchJson = async (url: string) => {
      asked.push(url);
      return STYLE;
    };
    expect(await fetchOperatorStyle(URL, fetchJson, 1000)).toEqual(STYLE);
    expect(asked).toEqual([URL]);
  });

  it.each([
    ['nothing', null],
    ['a text', 'style'],
    ['a list', [STYLE]],
    ['another version', { ...STYLE, version: 7 }],
    ['no sources', { ...STYLE, sources: undefined }],
    ['sources as a list', { ...STYLE, sources: [] }],
    ['no layers', { ...STYLE, layers: undefined }],
    ['an empty list of layers', { ...STYLE, layers: [] }],
    ['a layer without id', { ...STYLE, layers: [{ type: 'fill' }] }],
    ['a layer that is null', { ...STYLE, layers: [null] }],
  ])('answers undefined for %s', async (_, json) => {
    expect(await fetchOperatorStyle(URL, async () => json, 1000)).toBeUndefined();
  });

  it('answers undefined when the fetch rejects or throws', async () => {
    expect(await fetchOperatorStyle(URL, () => Promise.reject(new Error('503')), 1000)).toBeUndefined();
    const broken = () => {
      throw new Error('no network');
    };
    expect(await fetchOperatorStyle(URL, broken, 1000)).toBeUndefined();
  });

  it('gives up after the delay and aborts the request', async () => {
    let signal: AbortSignal | undefined;
    const never = (_: string, options?: { signal?: AbortSignal }) => {
      signal = options?.signal;
      return new Promise<never>(() => undefined);
    };
    expect(await fetchOperatorStyle(URL, never, 5)).toBeUndefined();
    expect(signal?.aborted).toBe(true);
  });
});
