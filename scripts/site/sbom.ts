/**
 * The bill of materials of the built site, `hosting/sbom.cdx.json`, in CycloneDX 1.6: the packages whose code is in
 * its bundles. No date and no serial number, so that one source gives the same bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const lockSchema = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      integrity: z.optional(z.string()),
      license: z.optional(z.string()),
      dependencies: z.optional(z.record(z.string(), z.string())),
    }),
  ),
});

export type Lock = z.infer<typeof lockSchema>;

interface Component {
  'bom-ref': string;
  [member: string]: unknown;
}

/** Reads the text of `package-lock.json`. */
export function parseLock(text: string): Lock {
  return z.parse(lockSchema, JSON.parse(text));
}

/** Path in the lock file of the package that a module belongs to; undefined for a module of ours. */
export function packagePath(id: string): string | undefined {
  // The last one: a package may have some of its own.
  return /^.*\/?(node_modules\/(?:@[^/]+\/)?[^/?]+)\//.exec(id.replace(/^\0/, ''))?.[1];
}

/** The document, with components in the order of their names. */
export function billOfMaterials(lock: Lock, paths: ReadonlySet<string>): object {
  const root = { type: 'application', 'bom-ref': 'site', name: lock.name, version: lock.version } as const;
  const components = [...paths].sort().map((path) => toComponent(path, lock));
  const shipped = new Map([...paths].map((path) => [path, refOf(path, lock)]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: root },
    components,
    dependencies: [
      { ref: root['bom-ref'], dependsOn: components.map((component) => component['bom-ref']) },
      ...[...paths]
        .sort()
        .map((path) => ({ ref: refOf(path, lock), dependsOn: linksOf(path, lock, shipped) })),
    ],
    // Packages that are published in one file hold code of others, in versions that only their publisher knows.
    compositions: [
      { aggregate: 'incomplete', assemblies: components.map((component) => component['bom-ref']) },
    ],
  };
}

function toComponent(path: string, lock: Lock): Component {
  const { version, integrity, license } = entryOf(path, lock);
  const [algorithm, digest] = integrity?.split('-') ?? [];
  const hash = algorithm === 'sha512' && digest ? Buffer.from(digest, 'base64').toString('hex') : undefined;
  return {
    type: 'library',
    'bom-ref': refOf(path, lock),
    name: nameOf(path),
    version,
    ...(hash && { hashes: [{ alg: 'SHA-512', content: hash }] }),
    ...(license && {
      licenses: [/\s/.test(license) ? { expression: license } : { license: { id: license } }],
    }),
    purl: refOf(path, lock),
  };
}

function linksOf(path: string, lock: Lock, shipped: ReadonlyMap<string, string>): string[] {
  const names = Object.keys(entryOf(path, lock).dependencies ?? {});
  return names.flatMap((name) => shipped.get(`node_modules/${name}`) ?? []).sort();
}

function entryOf(path: string, lock: Lock): Lock['packages'][string] {
  const entry = lock.packages[path];
  if (entry === undefined) throw new Error(`expected "${path}" in package-lock.json, found none`);
  return entry;
}

const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

/** Package URL, https://github.com/package-url/purl-spec: the sign of a scope is written `%40`. */
const refOf = (path: string, lock: Lock) =>
  `pkg:npm/${nameOf(path).replace('@', '%40')}@${entryOf(path, lock).version ?? ''}`;

export interface BillOfMaterials {
  /** Sees the modules of one more bundle, such as that of a worker. */
  witness: Plugin;
  /** Sees those of the site, and writes the file. */
  plugin: Plugin;
}

export function createBillOfMaterials(): BillOfMaterials {
  const paths = new Set<string>();
  let root = '.';
  const note = (bundle: Record<string, { type: string; moduleIds?: string[] }>) => {
    for (const { moduleIds = [] } of Object.values(bundle)) {
      for (const path of moduleIds.map(packagePath)) if (path !== undefined) paths.add(path);
    }
  };
  return {
    witness: { name: 'bill-of-materials-witness', generateBundle: (_options, bundle) => note(bundle) },
    plugin: {
      name: 'bill-of-materials',
      apply: 'build',
      configResolved: (config) => {
        root = config.root;
      },
      generateBundle(_options, bundle) {
        note(bundle);
        const lock = parseLock(readFileSync(join(root, 'package-lock.json'), 'utf8'));
        const source = `${JSON.stringify(billOfMaterials(lock, paths), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: 'hosting/sbom.cdx.json', source });
      },
    },
  };
}
