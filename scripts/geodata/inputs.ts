/**
 * The public data sets that the territories and the basemap are made from. They weigh half a gigabyte, so they
 * have their own manifest and lock file in `inputs/` and are installed on demand, out of the main install.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, EXIT_IO } from '../lib/errors.ts';

const MANIFEST_FOLDER = fileURLToPath(new URL('./inputs/', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/geodata/', import.meta.url));
const MANIFESTS = ['package.json', 'package-lock.json'] as const;
const INSTALL = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];

/** The inputs could not be read or installed: the commands answer it with exit status 3. */
export class InputsError extends CommandError {
  constructor(message: string, options?: ErrorOptions) {
    super(EXIT_IO, message, options);
  }
}

/**
 * Installs the pinned inputs once per lock file, under the git-ignored `.cache/geodata/`.
 *
 * @returns the folder whose `node_modules` holds them
 * @throws {InputsError} when npm is missing, fails or has no network
 */
export async function prepareInputs(): Promise<string> {
  const folder = join(CACHE, await lockHash());
  if (await exists(folder)) return folder;
  const unfinished = `${folder}.${process.pid}.tmp`;
  try {
    await mkdir(unfinished, { recursive: true });
    for (const name of MANIFESTS) await copyFile(join(MANIFEST_FOLDER, name), join(unfinished, name));
    console.error(`Installing the geodata inputs into ${folder} (once, about 500 MB) …`);
    await runNpm(unfinished);
    await publish(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw asInputsError(error);
  }
  return folder;
}

/** Reads a JSON file of the inputs; the caller says what it expects of it. */
export async function readInputJson(folder: string, path: string): Promise<unknown> {
  const file = join(folder, 'node_modules', path);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new InputsError(
      `${file}: cannot be read as JSON (${message(error)}). Delete .cache/geodata and run the command again.`,
      { cause: error },
    );
  }
}

async function lockHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of MANIFESTS) hash.update(await readFile(join(MANIFEST_FOLDER, name)));
  return hash.digest('hex').slice(0, 12);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A folder under its final name is complete: the rename is the marker. */
async function publish(unfinished: string, folder: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    // Another command finished the same install first: its folder holds the same files.
    if (!(await exists(folder))) throw error;
    await rm(unfinished, { recursive: true, force: true });
  }
}

function runNpm(cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    const npm = spawn('npm', INSTALL, { cwd, shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
    };
    npm.stdout.on('data', keep);
    npm.stderr.on('data', keep);
    npm.on('error', reject);
    npm.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new InputsError(`npm ${INSTALL.join(' ')} ended with status ${status}:\n${output.trim()}`));
    });
  });
}

function asInputsError(error: unknown): InputsError {
  return new InputsError(
    `The geodata inputs could not be installed. ${message(error)}\n` +
      'Expected: npm and an access to the npm registry, or a filled npm cache; 500 MB of free disk.',
    { cause: error },
  );
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
