/**
 * Installs what is missing. Plain JavaScript without dependencies: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MARK = `${ROOT}node_modules/.installed-from`;
const MINIMUM_NODE = [20, 19];

/**
 * Runs a command of the project, its output going to this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {number} exit status
 */
export function run(command, args, env = process.env) {
  // npm and npx are scripts on Windows, which only a shell starts.
  const shell = process.platform === 'win32';
  const result = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env, shell });
  if (result.error !== undefined) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** Stops with a sentence when Node is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = MINIMUM_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(
    `Node ${process.versions.node} is too old: Mapster needs ${MINIMUM_NODE.join('.')} or newer.`,
  );
  process.exit(2);
}

/** Installs the packages of the lock file, unless exactly these are there already. */
export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(`${ROOT}package-lock.json`))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return;
  console.log('Installing packages (once)…');
  const status = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (status !== 0) {
    console.error('The packages could not be installed: see the message of npm above.');
    process.exit(status);
  }
  writeFileSync(MARK, wanted);
}
