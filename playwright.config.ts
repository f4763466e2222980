import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/run/chromium.mjs';

/** Another port lets two runs go side by side. */
const PORT = Number(process.env.E2E_PORT ?? 4327);
/** Folder of the build under test, so that two checkouts or two builds can be tested side by side. */
const dist = process.env.E2E_DIST ?? 'dist';

const executablePath = findChromium();
const inChromium = {
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
};
/** `BROWSER=firefox`: CONTRIBUTING.md says what differs. */
const inFirefox = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: {
    executablePath: fileURLToPath(new URL('tests/e2e/firefox-relay.mjs', import.meta.url)),
    // Software graphics, which it has where there is a display: `xvfb-run` makes one.
    firefoxUserPrefs: { 'webgl.force-enabled': true },
  },
} as const;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // What the driver of Firefox cannot be asked for: CONTRIBUTING.md says what that is.
  ...(process.env.BROWSER === 'firefox' && { grepInvert: /@chromium/ }),
  workers: 2,
  // A second try is reported as flaky; here at a desk a flake is to be seen at once.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  // Software WebGL takes seconds for its first frame on a small machine.
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    // Its own tests allow it: elsewhere requests are watched and answered by the test.
    serviceWorkers: 'block',
    ...(process.env.BROWSER === 'firefox' ? inFirefox : inChromium),
  },
  webServer: {
    command: `npx vite preview --outDir ${dist} --port ${PORT} --strictPort`,
    port: PORT,
    reuseExistingServer: false,
  },
});
