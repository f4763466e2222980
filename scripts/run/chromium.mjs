/** Finds a Chromium for the browser tests, or installs one. */
import { existsSync, readFileSync } from 'node:fs';
import { run } from './install.mjs';

const USUAL_PATHS = [
  // Draws no window around its pages: each one takes two seconds of processor less than in the whole browser.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** `CHROME_PATH`, else a browser where systems put one; undefined where Playwright has its own. */
export function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') return CHROME_PATH;
  return USUAL_PATHS.find((path) => existsSync(path));
}

function isDebianRoot() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(?:_LIKE)?=.*debian/m.test(release) && process.getuid?.() === 0;
}

function installDebian(/** @type {string} */ name) {
  console.log(`Installing ${name} (once)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  return run('apt-get', ['install', '-y', '-qq', '--no-remove', name], env) === 0;
}

/** Path of a Chromium; undefined when the test runner has installed its own. */
export function ensureChromium() {
  const wishes = isDebianRoot() && !process.env.CHROME_PATH ? ['chromium-headless-shell', 'chromium'] : [];
  for (const name of wishes) {
    if (existsSync(`/usr/bin/${name}`) || installDebian(name)) break;
  }
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('Installing Chromium (once)…');
  if (run('npx', ['playwright', 'install', 'chromium']) === 0) return undefined;
  console.error('No Chromium was found or could be installed: set CHROME_PATH to one.');
  return process.exit(1);
}
