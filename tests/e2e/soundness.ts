/** What every state of a page owes to everyone: asked of the page as it stands, after axe. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, expectAccessible } from './fixtures.ts';

export interface SoundnessOptions {
  /** A finger needs more room than the 24 px of WCAG 2.5.8: 44 px for whatever is not on the map. */
  touch: boolean;
}

/** No violation, no sideways scroll, no target too small, no control without a name or mistaken for another. */
export async function expectSound(page: Page, { touch }: SoundnessOptions): Promise<void> {
  await expectAccessible(page);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await page.evaluate(smallTargets, touch)).toEqual([]);
  const controls = await controlsOf(page);
  expect(controls.filter(({ name }) => name.trim() === '')).toEqual([]);
  expect(twins(controls)).toEqual([]);
}

/** Asks the same by day and by night of one load: the colours follow the system at once. */
export async function inBothSchemes(page: Page, check: () => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await check();
  }
}

/** Targets smaller than 24 px, or than 44 px one way on a touch screen, with their size; links of running text aside. */
function smallTargets(touch: boolean): string[] {
  const controls = 'a[href], button, input, select, summary, [role=option], [role=treeitem] > span';
  const found: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('[inert], p, dd, td'))
      continue;
    const box = sizeOf(control);
    if (box.width <= 1 || box.height <= 1) continue;
    const isMap = control.closest('#map') !== null;
    const least = touch && !isMap && control.matches('button, select, summary, input') ? 44 : 24;
    // Half a pixel is lost where sizes are in rem.
    if (
      Math.min(box.width, box.height) >= 23.5 &&
      Math.max(box.width, box.height) >= least - 0.5 &&
      box.height >= least - 0.5
    )
      continue;
    found.push(`${Math.round(box.width)}x${Math.round(box.height)} ${control.outerHTML.slice(0, 120)}`);
  }
  return found;

  /** A label is part of its box; what is drawn after a control widens it, to its whole card for a link. */
  function sizeOf(control: HTMLElement): { width: number; height: number } {
    if (control.matches('input')) return (control.closest('label') ?? control).getBoundingClientRect();
    const after = getComputedStyle(control, '::after');
    const card = control.closest('article');
    if (after.position !== 'absolute') return control.getBoundingClientRect();
    if (getComputedStyle(control).position === 'static' && card) return card.getBoundingClientRect();
    const { width, height } = control.getBoundingClientRect();
    const beyond = (...sides: string[]) => sides.reduce((sum, side) => sum - Number.parseFloat(side), 0);
    return {
      width: width + beyond(after.left, after.right),
      height: height + beyond(after.top, after.bottom),
    };
  }
}

interface Control {
  role: string;
  name: string;
  /** The landmark or dialog that it stands in. */
  place: string;
  /** One of several alike, such as the rows of a list. */
  repeated: boolean;
}

interface AxNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
}

const CONTROLS =
  'button link textbox searchbox combobox checkbox radio switch treeitem option slider menuitem';
const PLACES = 'banner navigation main search region form complementary contentinfo dialog';
const REPEATED = 'listitem treeitem option row';

/** Every control of the accessibility tree, with where it stands. */
async function controlsOf(page: Page): Promise<Control[]> {
  const client: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const above = (node: AxNode): AxNode[] => {
    const parent = node.parentId === undefined ? undefined : byId.get(node.parentId);
    return parent ? [parent, ...above(parent)] : [];
  };
  return nodes.filter((node) => isOneOf(CONTROLS, node)).map((node) => toControl(node, above(node)));
}

function toControl(node: AxNode, above: readonly AxNode[]): Control {
  const place = above.find((one) => isOneOf(PLACES, one));
  return {
    role: node.role?.value ?? '',
    name: node.name?.value ?? '',
    place: `${place?.role?.value ?? 'page'} ${place?.name?.value ?? ''}`,
    repeated: above.some((one) => isOneOf(REPEATED, one)) || isOneOf(REPEATED, node),
  };
}

function isOneOf(roles: string, { ignored, role }: AxNode): boolean {
  return !ignored && roles.split(' ').includes(role?.value ?? '');
}

/** Controls of one place that a screen reader could not tell apart. */
function twins(controls: readonly Control[]): string[] {
  const said = controls
    .filter(({ repeated }) => !repeated)
    .map(({ place, role, name }) => `${place}: ${role} ${name}`);
  return said.filter((one, at) => said.indexOf(one) !== at);
}
