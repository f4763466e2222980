/** A browser page that fails its test on anything a visitor must never get: see `watch`. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export interface Guard {
  /** Console errors that a test provokes on purpose. */
  allow: (pattern: RegExp) => void;
}

/** What a browser says of a module that does not come; of Firefox no more than the first word is passed on. */
const MODULE_MISSING =
  process.env.BROWSER === 'firefox'
    ? /^console: Error$/
    : /Failed to load resource|Unable to preload|dynamically imported/;

export interface Options {
  /**
   * With the map: `test.use({ map: true })` for a file, or the tag `@map` for a test. Its drawing in software takes most
   * of the time of a test, so that it is left out of those that are about something else.
   */
  map: boolean;
}

/**
 * The driver of Firefox writes a field by its value and tells it by an event that nobody typed: React believes that it
 * knows that value already, unless its own note of it is gone.
 */
function forgetValue(): void {
  interface Tracked extends EventTarget {
    _valueTracker?: { setValue: (value: string) => void };
  }
  addEventListener(
    'input',
    ({ isTrusted, target }) => {
      if (!isTrusted) (target as Tracked | null)?._valueTracker?.setValue('');
    },
    true,
  );
}

export const test = base.extend<Options & { guard: Guard }>({
  map: [false, { option: true }],
  guard: [
    async ({ page, baseURL, map }, use, { tags }) => {
      const allowed: RegExp[] = [];
      if (process.env.BROWSER === 'firefox') await page.addInitScript(forgetValue);
      if (!map && !tags.includes('@map')) {
        await page.route(/\/assets\/(?:directory-map|maplibre-gl)/, (route) => route.abort());
        allowed.push(MODULE_MISSING);
      }
      const faults = watch(page, new URL(baseURL ?? '').origin);
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Requests to another origin, console errors, exceptions, and refusals of the security policy. */
function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin)
      faults.push(`other origin: ${url.href}`);
  });
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || /Content.Security.Policy/i.test(text)) faults.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  return faults;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Expects no violation of WCAG 2.2 AA, nor of what axe recommends beyond it. */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(RULES);
  // Its usual way puts the results of several frames together in a page opened for that: half of its time.
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
  const found = violations.flatMap(({ id, nodes }) => {
    const faulty = nodes.filter(
      ({ target }) =>
        (id !== 'target-size' || !isMark(String(target))) && (id !== 'landmark-unique' || !isInFrame(target)),
    );
    return faulty.length > 0 ? `${id}: ${faulty.map(({ html }) => html.slice(0, 160)).join(' | ')}` : [];
  });
  expect(found).toEqual([]);
}

/** A frame is a document with a title of its own: axe compares its landmarks with those of the others. */
function isInFrame(target: readonly unknown[]): boolean {
  return target.length > 1;
}

/** Marks stand where the places are, some of them close: the list has the same in full size (WCAG 2.5.8, equivalent). */
function isMark(target: string): boolean {
  return target.includes('data-organization') || target.includes('maplibregl-marker');
}
