/** The one door to mapshaper, which is installed with the geodata inputs and has no types. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Files = Readonly<Record<string, string | Uint8Array>>;
interface Mapshaper {
  applyCommands(commands: string, input: Files): Promise<Files>;
}

/**
 * Runs commands on files held in memory.
 *
 * @param inputs folder of the installed inputs
 * @returns the files that the commands write, by name
 * @throws {Error} when mapshaper refuses a command, with its words
 */
export async function runMapshaper(
  inputs: string,
  commands: readonly string[],
  files: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const mapshaper = createRequire(join(inputs, 'package.json'))('mapshaper') as Mapshaper;
  const texts = Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]);
  const written = await mapshaper.applyCommands(commands.join(' '), Object.fromEntries(texts));
  return Object.fromEntries(
    Object.entries(written).map(([name, content]) => [name, JSON.parse(content.toString())]),
  );
}
