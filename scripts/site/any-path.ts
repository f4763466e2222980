/** `npm run build -- --base /x/`: the site is the same under every path, so that the path is only held to the address. */
import type { Plugin } from 'vite';
import { usageError } from '../lib/errors.ts';

const RELATIVE = './';

/**
 * All addresses stay relative, whatever the base: no file of the site has to know where it stands.
 *
 * @param address of the place of publication, when it is known
 */
export function anyPath(address: URL | undefined): Plugin {
  return {
    name: 'any-path',
    apply: 'build',
    config: ({ base = RELATIVE }) => {
      assertBase(base, address);
      return { base: RELATIVE };
    },
  };
}

/** @throws {CommandError} for a base that is no path, or another one than that of the address */
export function assertBase(base: string, address: URL | undefined): void {
  if (base === RELATIVE || base === '') return;
  const path = base.endsWith('/') ? base : `${base}/`;
  if (!/^\/(?:[^\s?#]*\/)?$/.test(path))
    throw usageError(`--base ${base}: expected a path such as /x/; VITE_SITE_ADDRESS says the whole address`);
  if (address !== undefined && address.pathname !== path)
    throw usageError(`--base ${base}: VITE_SITE_ADDRESS=${address.href} is under ${address.pathname}`);
}
