/** Every package is what it was when it was chosen: its archive has a hash, and comes from no odd place. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

const PUBLIC_REGISTRY = 'registry.npmjs.org';

const { packages }: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const installed = Object.entries(packages).filter(([path]) => path !== '');

it('has a strong hash for each package of the lock file', () => {
  expect(installed.length).toBeGreaterThan(100);
  const without = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(without.map(([path]) => path)).toEqual([]);
});

it('takes packages from the public registry or from the one of the reader, never from an address or a folder', () => {
  const odd = installed.filter(([, { resolved, link }]) => {
    if (link) return true;
    return resolved !== undefined && new URL(resolved).host !== PUBLIC_REGISTRY;
  });
  expect(odd.map(([path]) => path)).toEqual([]);
});

it('asks for one exact version of each package that it names', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const asked = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.overrides,
  });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});
