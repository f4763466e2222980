/** What a visitor does on the directory, in a visitor's words. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from './hands.ts';

export class Directory {
  readonly page: Page;
  readonly box: Locator;
  readonly rows: Locator;
  readonly count: Locator;
  readonly detail: Locator;
  readonly groups: Locator;
  readonly criteria: Locator;
  readonly nearMe: Locator;
  readonly tray: Locator;
  readonly tree: Locator;
  /** What leads from the detail back to the list. */
  readonly back: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole('combobox', { name: /Que cherchez-vous|What are you looking for/ });
    this.rows = page.locator('#results-list > li');
    this.count = page.locator('#results [role=status]');
    this.detail = page.locator('section[aria-labelledby=detail-title]');
    this.groups = page.locator('.maplibregl-marker button');
    this.criteria = page.getByRole('list', { name: /Compris/ });
    this.nearMe = page.getByRole('button', { name: 'Autour de moi' });
    this.tray = page.getByRole('region', { name: 'Mis de côté pour comparer' });
    this.tree = page.getByRole('tree', { name: 'Organismes par territoire' });
    this.back = page.getByRole('button', { name: 'Résultats', exact: true });
  }

  /** Opens an address below the site, and waits for the list, which takes the place of the rows in the HTML. */
  async open(address = './'): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.locator('section[data-prerendered]')).toHaveCount(0);
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

  /** Waits for the answer to a line; the first one may come before the communes are known. */
  async answered(words: string): Promise<void> {
    await expect(this.page.locator('section[data-answered]')).toHaveAttribute('data-answered', words);
  }

  /** Writes a line with the keys or the finger, sends it, and waits until its last part is understood as `place`. */
  async ask(hand: Hand, words: string, place: RegExp): Promise<void> {
    await hand.write(this.box, words);
    await this.answered(words);
    await expect(this.criterion(place)).toBeVisible();
  }

  /** What was understood or chosen, as the chip that says it. */
  criterion(words: RegExp): Locator {
    return this.criteria.getByRole('listitem').filter({ hasText: words });
  }

  /** The button that takes a criterion away. */
  removal(label: string): Locator {
    return this.criteria.getByRole('button', { name: `Retirer ${label}`, exact: true });
  }

  /** The name of a result, which opens it. */
  result(name: string | RegExp): Locator {
    return this.rows.getByRole('link', { name });
  }

  firstResult(): Locator {
    return this.rows.first().getByRole('link');
  }

  /** Puts an organisation aside to be compared. */
  putAside(name: string): Locator {
    return this.rows.getByRole('button', { name: `Comparer ${name}`, exact: true });
  }

  /** A territory or an organisation of the tree. */
  branch(name: RegExp): Locator {
    return this.tree.getByRole('treeitem', { name });
  }

  /** Opens a filter, behind one button where the screen is small. */
  async openFilter(hand: Hand, menu: string): Promise<void> {
    const alone = this.facet(menu);
    const all = this.facet('Filtres');
    await expect(alone.or(all)).toBeVisible();
    if (await alone.isVisible()) return hand.press(alone);
    await hand.press(all);
    await hand.press(this.page.locator('summary', { hasText: menu }));
  }

  /** Opens a filter, ticks a choice, leaves, and gives the number that was written beside the choice. */
  async narrow(hand: Hand, menu: string, choice: RegExp, find?: string): Promise<number> {
    await this.openFilter(hand, menu);
    const dialog = this.page.getByRole('dialog');
    if (find) await hand.write(dialog.getByRole('searchbox'), find);
    const option = dialog.getByRole('checkbox', { name: choice });
    await expect(option).toBeVisible();
    const promised = trailingNumber(await dialog.locator('label', { hasText: choice }).textContent());
    await hand.press(option);
    await hand.press(dialog.getByRole('button', { name: /^Voir |^Aucun/ }));
    await expect(dialog).toHaveCount(0);
    return promised;
  }

  /** Opens territories one inside the other, then what is last: arrows and Enter, or touches. */
  async walk(hand: Hand, path: readonly (RegExp | Locator)[]): Promise<void> {
    for (const step of path) {
      const item = step instanceof RegExp ? this.branch(step).last() : step;
      await hand.pressInTree(item);
    }
  }

  /** The map: one touch away on a small screen, one skip link away elsewhere. */
  async showMap(hand: Hand): Promise<void> {
    const face = this.page.getByRole('button', { name: 'Carte', exact: true });
    const skip = this.page.getByRole('link', { name: 'Aller à la carte' });
    await hand.press((await face.isVisible()) ? face : skip);
    await this.waitForMap();
  }

  /** What was pressed is gone: the focus must not have gone with it, back to the top of the page. */
  async expectFocusKept(): Promise<void> {
    await expect(this.page.locator('main :focus')).toHaveCount(1);
  }

  /** The number of results, once it is the one expected. */
  async expectTotal(total: number): Promise<void> {
    await expect(this.count).toHaveText(new RegExp(`^${total.toLocaleString('fr')} `));
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

/** The number that ends a text, as the count of a choice does. */
function trailingNumber(text: string | null): number {
  const [digits] = /[\d\s]+$/.exec(text ?? '') ?? [''];
  return Number(digits.replace(/\s/g, ''));
}
