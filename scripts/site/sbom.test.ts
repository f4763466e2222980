import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { billOfMaterials, packagePath, parseLock } from './sbom.ts';

const lock = parseLock(readFileSync('package-lock.json', 'utf8'));

describe('packagePath', () => {
  it.each([
    ['/site/node_modules/react-dom/client.js', 'node_modules/react-dom'],
    ['\0/site/node_modules/react/index.js?commonjs-es-import', 'node_modules/react'],
    ['/site/node_modules/@vis.gl/react-maplibre/dist/index.js', 'node_modules/@vis.gl/react-maplibre'],
    ['/site/src/main.tsx', undefined],
  ])('of %s is %s', (id, path) => {
    expect(packagePath(id)).toBe(path);
  });
});

describe('billOfMaterials', () => {
  const paths = new Set([
    'node_modules/react-dom',
    'node_modules/@tanstack/react-query',
    'node_modules/scheduler',
  ]);
  const text = JSON.stringify(billOfMaterials(lock, paths));

  it('names each package with its version, licence and the hash of its archive, in one order', () => {
    const { components } = JSON.parse(text);
    const names = components.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['@tanstack/react-query', 'react-dom', 'scheduler']);
    for (const { purl, version, hashes, licenses } of components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40tanstack\/)?[a-z-]+@\d/);
      expect(purl.endsWith(`@${version}`)).toBe(true);
      expect(hashes[0]).toEqual({ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) });
      expect(licenses).toEqual([{ license: { id: 'MIT' } }]);
    }
    expect(JSON.stringify(billOfMaterials(lock, new Set([...paths].reverse())))).toBe(text);
  });

  it('says which of them needs which', () => {
    const { dependencies } = JSON.parse(text);
    const needs = Object.fromEntries(
      dependencies.map(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => [
        ref.replace(/@[^@]+$/, ''),
        dependsOn.map((one) => one.replace(/@[^@]+$/, '')),
      ]),
    );
    expect(needs['pkg:npm/react-dom']).toEqual(['pkg:npm/scheduler']);
    expect(needs['pkg:npm/scheduler']).toEqual([]);
    expect(needs.site).toHaveLength(3);
  });

  it('refuses a package that the lock file does not have', () => {
    expect(() => billOfMaterials(lock, new Set(['node_modules/inconnu']))).toThrow('"node_modules/inconnu"');
  });
});
