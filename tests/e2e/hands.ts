/** Two ways to use the site, each alone: keys, or one finger. The same task is played by both. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface Hand {
  /** Goes to a control and uses it: a button, a link, a box to tick, a choice of a group. */
  press(target: Locator): Promise<void>;
  /** Writes in a text box in place of what it holds, and sends it. */
  write(box: Locator, words: string): Promise<void>;
  /** Uses an item of the tree: arrows inside it, Tab would leave it. */
  pressInTree(item: Locator): Promise<void>;
  /** Leaves what is open; `way` is the control that does it for who has no Escape key. */
  leave(way: Locator): Promise<void>;
}

/** More than any path of the site takes: past this, the control cannot be reached. */
const MAX_STEPS = 120;

/** Tab, arrows, Enter, Space, Escape and letters: never the mouse, never a focus set by the test. */
export class Keys implements Hand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    const ticks = await target.evaluate((one) => one.matches('[type=checkbox], [type=radio], [role=switch]'));
    await this.page.keyboard.press(ticks ? 'Space' : 'Enter');
  }

  async write(box: Locator, words: string): Promise<void> {
    await this.reach(box);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
  }

  async pressInTree(item: Locator): Promise<void> {
    await expect(item).toBeVisible();
    const key = (await item.evaluate(isBeforeFocus)) ? 'ArrowUp' : 'ArrowDown';
    await this.repeat(key, item);
    await this.page.keyboard.press('Enter');
  }

  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  /** Presses Tab, or Shift+Tab where the control stands before, until it has the focus. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const key = (await target.evaluate(isBeforeFocus)) ? 'Shift+Tab' : 'Tab';
    await this.repeat(key, target);
  }

  private async repeat(key: string, target: Locator): Promise<void> {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      if (await target.evaluate(hasFocus)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`expected ${key} to reach ${target}, not reached in ${MAX_STEPS} steps`);
  }
}

/** Touches only. Letters come from the keyboard on the screen, which a test cannot draw. */
export class Finger implements Hand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(target: Locator): Promise<void> {
    await target.tap();
  }

  async write(box: Locator, words: string): Promise<void> {
    await box.tap();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
  }

  async pressInTree(item: Locator): Promise<void> {
    // Its children are inside it, and its own row comes first.
    await item.locator('span').first().tap();
  }

  async leave(way: Locator): Promise<void> {
    await way.tap();
  }
}

/** A mouse, for tests that are not about the hand. */
export class Pointer extends Finger {
  override async press(target: Locator): Promise<void> {
    await target.click();
  }

  override async write(box: Locator, words: string): Promise<void> {
    await box.fill(words);
    await box.press('Enter');
  }
}

function hasFocus(element: Element): boolean {
  return document.activeElement === element;
}

function isBeforeFocus(element: Element): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return false;
  return (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
