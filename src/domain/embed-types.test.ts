import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EMBED_PARAMETERS } from './embed-parameters.ts';
import { parseFrameMessage } from './embed-protocol.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

test('the published types, the schema and the document name every parameter and every message', () => {
  const [types, schema, document] = ['embed.d.ts', 'embed-protocol.schema.json', 'embed-protocol.md'].map(
    (file) => read(`public/${file}`),
  );
  for (const name of EMBED_PARAMETERS) {
    expect(types).toMatch(new RegExp(`^  ${name}\\?: `, 'm'));
    expect(schema).toContain(`"${name}": {`);
    expect(document).toContain(`\`${name}\``);
  }
  const { frame } = JSON.parse(read('tests/fixtures/embed/v1/messages.json'));
  const sent = new Set<string>(frame.map((message: unknown) => parseFrameMessage(message)?.type));
  expect(sent.size).toBe(5);
  for (const type of sent) {
    expect(types).toContain(`'${type}': CustomEvent<`);
    expect(document).toContain(`\`${type}\``);
  }
});
