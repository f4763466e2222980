/** What a visitor does on the directory, in a visitor's words. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Directory {
  readonly page: Page;
  readonly box: Locator;
  readonly rows: Locator;
  readonly count: Locator;
  readonly detail: Locator;
  readonly groups: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole('combobox', { name: /Que cherchez-vous|What are you looking for/ });
    this.rows = page.locator('#results-list > li');
    this.count = page.locator('#results [role=status]');
    this.detail = page.locator('section[aria-labelledby=detail-title]');
    this.groups = page.locator('.maplibregl-marker button');
  }

  /** Opens an address below the site, and waits for the list. */
  async open(address = './'): Promise<void> {
    await this.page.goto(address);
    await expect(this.rows.first()).toBeVisible();
  }

  async waitForMap(): Promise<void> {
    await expect(this.page.locator('[data-map-ready]')).toBeAttached();
  }

  /** Types a line, waits for its answer and folds the suggestions, which lie over it. */
  async search(words: string): Promise<void> {
    await this.box.fill(words);
    await this.answered(words);
    await this.box.blur();
  }

  /** Waits for the answer to a line. */
  async answered(words: string): Promise<void> {
    await expect(this.page.locator('section[data-answered]')).toHaveAttribute('data-answered', words);
  }

  /** The button of a filter; an active chip may begin with the same word. */
  facet(name: string): Locator {
    return this.page.locator('button[popovertarget]', { hasText: new RegExp(`^${name}`) });
  }

  /** Opens a filter, ticks a choice, and gives the number written beside it. */
  async filter(facet: string, choice: RegExp): Promise<number> {
    await this.facet(facet).click();
    const option = this.page.locator('label', { hasText: choice });
    const promised = Number((await option.locator('span').last().textContent())?.replace(/\D/g, ''));
    await option.click();
    await this.page.keyboard.press('Escape');
    return promised;
  }

  async total(): Promise<number> {
    return Number((await this.count.textContent())?.replace(/\D/g, ''));
  }

  async firstNames(count: number): Promise<string[]> {
    const names = await this.rows.locator('a').allTextContents();
    return names.slice(0, count);
  }

  query(): Promise<string> {
    return this.page.evaluate(() => window.location.search);
  }

  /** Pixels by which the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }
}
