/**
 * Runs the commands of the project as child processes, as a person would, from the root of the project.
 * They are bundled once for a run of the tests (`setup`), with their packages: compiling them again took half of each
 * run, and finding the modules of the packages a fifth of what was left.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** As deep below the root as `scripts/`: the commands find the data of the project from where they stand. */
const BUNDLES = join(ROOT, '.commands');

export type CommandName = 'build-data' | 'search' | 'coverage';

export interface CommandEnd {
  /** Null when a signal ended it. */
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Global set-up of the tests that run commands. */
export async function setup(): Promise<void> {
  const names: readonly CommandName[] = ['build-data', 'search', 'coverage'];
  const input = Object.fromEntries(names.map((name) => [name, join(ROOT, `scripts/${name}.ts`)]));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: BUNDLES,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: { input },
    },
  });
}

const bundleOf = (name: CommandName) => join(BUNDLES, `${name}.js`);

export function startCommand(
  name: CommandName,
  args: readonly string[],
): { child: ChildProcess; end: Promise<CommandEnd> } {
  const child = spawn(process.execPath, [bundleOf(name), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end: CommandEnd = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    end.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    end.stderr += text;
  });
  const ended = new Promise<CommandEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...end, status }));
  });
  return { child, end: ended };
}

export function runCommand(name: CommandName, ...args: string[]): Promise<CommandEnd> {
  return startCommand(name, args).end;
}

export function runCommandSync(name: CommandName, ...args: string[]): CommandEnd {
  return spawnSync(process.execPath, [bundleOf(name), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}
