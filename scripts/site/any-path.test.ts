import { describe, expect, it } from 'vitest';
import { assertBase } from './any-path.ts';

describe('the base of a build', () => {
  const address = new URL('https://example.org/x/');

  it.each(['./', '', '/x/', '/x'])('may be "%s" for a site under /x/', (base) => {
    expect(() => assertBase(base, address)).not.toThrow();
    expect(() => assertBase(base, undefined)).not.toThrow();
  });

  it('may be any path where the address is not known', () => {
    expect(() => assertBase('/a/b/', undefined)).not.toThrow();
  });

  it('is not another path than that of the address', () => {
    expect(() => assertBase('/y/', address)).toThrow('--base /y/');
    expect(() => assertBase('/', address)).toThrow('under /x/');
  });

  it('is no address', () => {
    expect(() => assertBase('https://example.org/x/', undefined)).toThrow('VITE_SITE_ADDRESS');
  });
});
