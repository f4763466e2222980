/** Finds a Chromium for the browser tests, or installs one. */
import { existsSync, readFileSync } from 'node:fs';
import { run } from './install.mjs';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** `CHROME_PATH`, else a browser where systems put one. */
function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') return CHROME_PATH;
  return USUAL_PATHS.find((path) => existsSync(path));
}

function isDebianRoot() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(?:_LIKE)?=.*debian/m.test(release) && process.getuid?.() === 0;
}

/** Path of a Chromium; undefined when the test runner has installed its own. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('Installing Chromium (once)…');
  if (isDebianRoot()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], env);
    if (run('apt-get', ['install', '-y', '-qq', 'chromium'], env) === 0) return findChromium();
  }
  if (run('npx', ['playwright', 'install', 'chromium']) === 0) return undefined;
  console.error('No Chromium was found or could be installed: set CHROME_PATH to one.');
  return process.exit(1);
}
