/** The build in this process: the inputs of the project loaded once, the rows given. */
import { readFile } from 'node:fs/promises';
import type { ProfileName } from '#domain/issue.ts';
import { type SourceCard, sourceCardSchema } from '#domain/source-card.ts';
import { type Inputs, loadInputs } from '../../scripts/lib/load-inputs.ts';
import type { ReadContext, SourceFile } from '../../scripts/lib/sources/raw-row.ts';
import { type Build, build } from '../../scripts/steps/pipeline.ts';
import { createReadContext } from '../../scripts/steps/read.ts';

export const EDITION = '2026-11-22';

export async function projectInputs(): Promise<Inputs> {
  const { inputs, issues } = await loadInputs('data', 'data');
  if (inputs === undefined)
    throw new Error(`the configuration of the project is wrong: ${JSON.stringify(issues)}`);
  return inputs;
}

export async function directoryCard(): Promise<SourceCard> {
  return sourceCardSchema.parse(JSON.parse(await readFile('data/sources/directory.json', 'utf8')));
}

/** The same with the communes of a few departments, and all of one name: a build in a tenth of the time. */
export async function fewCommunes(): Promise<Inputs> {
  const inputs = await projectInputs();
  const isKept = ({ department, name }: Inputs['communes'][number]) =>
    ['01', '29', '69'].includes(department) || name === 'Saint-Denis';
  return { ...inputs, communes: inputs.communes.filter(isKept), formerCommunes: [] };
}

/** Builds with these cards; files are read from the disk unless `readContext` says otherwise. */
export function buildWith(
  inputs: Inputs,
  cards: readonly SourceFile[],
  options: { profile?: ProfileName; readContext?: ReadContext } = {},
): Promise<Build> {
  const { profile = 'publish', readContext = createReadContext() } = options;
  return build({ inputs, cards, readContext, edition: EDITION, profile, onStep: () => {} });
}

/** Text of a file that a build made. */
export function fileText({ files }: Build, name: string): string {
  return Buffer.concat([...(files.get(name) ?? [])]).toString('utf8');
}
