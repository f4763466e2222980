import { afterEach, expect, it, vi } from 'vitest';
import { fetchDirectory } from './artefact-files.ts';

const ROOT = new URL('https://directory.example/');
const EDITION = { date: '2026-11-22', hashes: {} };
const RECORD = { id: 'one', name: 'One', kinds: [], sectors: [], summary: {}, territory: {} };

function publish(records: unknown) {
  const file = { schemaVersion: 1, edition: '2026-11-22', records };
  // The other files are on their way for ever.
  const answer = (url: URL) =>
    url.pathname.endsWith('/records.json') ? new Response(JSON.stringify(file)) : new Promise(() => {});
  vi.stubGlobal('fetch', async (url: URL) => answer(url));
}

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['a record without its name', [RECORD, { ...RECORD, name: undefined }], 'records.json: records.1.name: '],
  ['a record with what none has', [{ ...RECORD, fax: '0' }], 'records.json: records.0: '],
  ['no list of records', 'none', 'records.json: records: '],
])('%s is refused, and said where it stands', async (_what, records, said) => {
  publish(records);
  await expect(fetchDirectory(ROOT, EDITION)).rejects.toMatchObject({
    problem: 'incompatible',
    file: 'records.json',
    message: expect.stringContaining(said),
  });
});
