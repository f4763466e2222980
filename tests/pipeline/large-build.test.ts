/** When the build publishes a directory in parts, and that a smaller one has none of them. */
import { expect, it } from 'vitest';
import { manifestSchema } from '#domain/artefacts.ts';
import { buildWith, directoryCard, fewCommunes, fileText } from '../support/build-scene.ts';

const inputs = await fewCommunes();
const cards = [{ card: await directoryCard(), path: 'data/organizations.csv' }];

const buildFrom = (largeFrom?: number) =>
  buildWith({ ...inputs, site: { ...inputs.site, ...(largeFrom !== undefined && { largeFrom }) } }, cards, {
    profile: 'draft',
  });

it('adds parts from the number of organisations that the publication says, and names their folder', async () => {
  const [whole, large, again] = [await buildFrom(), await buildFrom(50), await buildFrom(50)];
  const manifest = manifestSchema.parse(JSON.parse(fileText(large, 'manifest.json')));
  const { large: folder = '' } = manifest;
  expect(folder).toMatch(/^large\/[0-9a-f]{12}\/$/);
  const parts = [...large.files.keys()].filter((name) => name.startsWith('large/'));
  expect(parts.every((name) => name.startsWith(folder))).toBe(true);
  expect(parts).toContain(`${folder}overview.bin`);
  expect(parts).toContain(`${folder}points.pmtiles`);
  // They are named by the folder alone: a hundred thousand organisations have thousands of them.
  expect(Object.keys(manifest.files).some((name) => name.startsWith('large/'))).toBe(false);
  // The same input gives the same bytes.
  expect([...again.files.keys()]).toEqual([...large.files.keys()]);
  expect(again.files.get(`${folder}rows/0.bin`)).toEqual(large.files.get(`${folder}rows/0.bin`));
  // A smaller one has what it had: the same files, and a manifest that says nothing of parts.
  expect([...whole.files.keys()]).toEqual([...large.files.keys()].filter((name) => !parts.includes(name)));
  expect(fileText(whole, 'manifest.json')).not.toContain('large');
  expect(fileText(whole, 'records.json')).toBe(fileText(large, 'records.json'));
}, 120_000);
