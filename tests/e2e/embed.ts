/** Pages of a partner around an embedded map, and what can be asked of both. */
import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { type PartnerPage, PartnerSite } from './partner-site.ts';

interface Fixtures {
  partner: PartnerSite;
  /** Publishes a page and opens it. */
  openPartner: (page: PartnerPage) => Promise<EmbeddedMap>;
  /** Where the map is published. */
  site: string;
}

export const test = base.extend<Fixtures>({
  partner: async ({ guard }, use) => {
    const partner = new PartnerSite();
    await partner.open();
    guard.allow(new RegExp(`^other origin: ${partner.origin}/`));
    await use(partner);
    partner.close();
  },
  site: async ({ baseURL }, use) => use(`${baseURL}/`),
  openPartner: async ({ page, partner }, use) => {
    await page.addInitScript(watchShifts);
    await page.addInitScript(keepEvents);
    await use(async (content) => {
      await page.goto(partner.page('/', content));
      return new EmbeddedMap(page);
    });
  },
});

export { expect };

/** The snippet that the builder copies. */
export function snippet(site: string, attributes = '', height = 600): string {
  return `<script src="${site}embed.js" async></script>
<mapster-map height="${height}" style="display:block;height:${height}px" ${attributes}><a href="${site}">Annuaire des organismes</a></mapster-map>`;
}

export class EmbeddedMap {
  readonly page: Page;
  readonly element: Locator;
  readonly inside: FrameLocator;
  readonly rows: Locator;
  readonly count: Locator;
  readonly box: Locator;

  constructor(page: Page, at = 0) {
    this.page = page;
    this.element = page.locator('mapster-map').nth(at);
    this.inside = this.element.frameLocator('iframe');
    this.rows = this.inside.locator('#results-list > li');
    this.box = this.inside.getByRole('combobox', { name: /Que cherchez-vous/ });
    this.count = this.inside.locator('#results [role=status]');
  }

  async ready(): Promise<void> {
    await expect(this.rows.first()).toBeVisible();
  }

  /** The frame itself, for what a locator cannot ask. */
  async frame(): Promise<Frame> {
    const frame = await (await this.element.locator('iframe').elementHandle())?.contentFrame();
    if (!frame) throw new Error('expected a frame in the element, found none');
    return frame;
  }

  async total(): Promise<number> {
    return Number((await this.count.textContent())?.replace(/\D/g, ''));
  }

  /** Details of the events of a type that have reached the page, in order. */
  events(type: string): Promise<unknown[]> {
    return this.page.evaluate(
      (name) => window.mapsterEvents.filter((one) => one.type === name).map((one) => one.detail),
      type,
    );
  }
}

declare global {
  interface Window {
    mapsterEvents: { type: string; detail: unknown; from: string }[];
    layoutShift: number;
    /** What has moved of what the app has drawn; the rows of the HTML itself give way to it. */
    moved: string[];
  }
}

function watchShifts(): void {
  window.layoutShift = 0;
  window.moved = [];
  interface Shift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue;
      window.layoutShift += value;
      const parts = sources.flatMap(({ node, previousRect: from, currentRect: to }) => {
        if (!(node instanceof Element) || !node.closest('#root')) return [];
        return `${node.outerHTML.slice(0, 80)}: ${from.y} to ${to.y}, ${from.height} to ${to.height}`;
      });
      window.moved.push(...parts);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function keepEvents(): void {
  window.mapsterEvents = [];
  for (const name of ['ready', 'select', 'filters', 'resize', 'error']) {
    window.addEventListener(`mapster:${name}`, (event) => {
      const { type, detail, target } = event as CustomEvent<unknown>;
      window.mapsterEvents.push({ type, detail, from: (target as HTMLElement).id });
    });
  }
}
