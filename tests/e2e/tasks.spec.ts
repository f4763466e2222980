/** What a small firm comes for, played with the keyboard alone and with one finger alone, on the published data. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { Directory } from './directory.ts';
import { expect, test } from './fixtures.ts';
import { Finger, type Hand, Keys } from './hands.ts';

interface Scene {
  page: Page;
  context: BrowserContext;
  directory: Directory;
  hand: Hand;
}

/** Titles are those of the paths written in CONTRIBUTING.md. */
const TASKS: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  'Find who serves a town, and reach them': async ({ directory, hand }) => {
    await directory.open();
    await directory.ask(hand, 'plasturgie oyonax', /près d’\s*Oyonnax/);
    await expect(directory.rows.first()).toContainText(/Dessert Auvergne-Rhône-Alpes.*km/s);
    const polymeris = directory.result('Polymeris');
    await hand.press(polymeris);
    await expect(directory.detail.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(directory.detail).toContainText('Oyonnax à 2,9 km');
    const site = directory.detail.getByRole('link', { name: /Site web/ });
    await expect(site).toHaveAttribute('href', /^https:/);
    await expect(site).toBeInViewport();
    await hand.leave(directory.back);
    await expect(polymeris).toBeFocused();
  },

  'Narrow by APE code and department': async ({ directory, hand }) => {
    await directory.open();
    await directory.ask(hand, '2229A', /Chimie et matériaux/);
    const everywhere = await directory.total();
    const promised = await directory.narrow(hand, 'Territoire', /^Ain \(01\)/, '01');
    await directory.expectTotal(promised);
    expect(promised).toBeLessThan(everywhere);
    await expect(directory.result('Polymeris')).toBeVisible();
    expect(await directory.query()).toBe('?q=2229A&in=D01');
  },

  'Look around oneself': async ({ directory, context, hand }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 45.771944, longitude: 4.890171 });
    await directory.open();
    await directory.ask(hand, 'incubateur', /Incubateur/);
    await hand.press(directory.nearMe);
    await expect(directory.criterion(/autour de\s*Villeurbanne/)).toBeVisible();
    await expect(directory.rows.first()).toContainText('km');
    await expect(directory.nearMe).toBeFocused();
    expect(await directory.query()).toBe('?q=incubateur&near=C69266');
  },

  'Write the town when the position is refused': async ({ page, directory, hand }) => {
    await directory.open();
    await hand.press(directory.nearMe);
    await expect(page.getByText('Le navigateur n’a pas donné votre position.')).toBeVisible();
    await hand.press(page.getByRole('button', { name: 'Écrire ma commune' }));
    await expect(directory.box).toBeFocused();
    await directory.ask(hand, 'incubateur villeurbanne', /près de\s*Villeurbanne/);
    await expect(directory.rows.first()).toContainText('km');
  },

  'Tell two towns of one name apart': async ({ page, directory, hand }) => {
    await directory.open();
    await directory.ask(hand, 'incubateur saint-denis', /près de\s*Saint-Denis/);
    await expect(directory.rows.first()).toContainText('Saint-Denis (974)');
    await hand.press(page.getByRole('button', { name: /Seine-Saint-Denis \(93\)/ }));
    await expect(directory.rows.first()).toContainText('Saint-Denis (93)');
    await expect(directory.box).toHaveValue('incubateur Saint-Denis 93');
    await directory.expectFocusKept();
    await page.goBack();
    await expect(directory.rows.first()).toContainText('Saint-Denis (974)');
  },

  'Turn a part of the line back into words, and drop another': async ({ page, directory, hand }) => {
    await directory.open();
    await directory.ask(hand, 'incubateur numérique toulouse', /près de\s*Toulouse/);
    await hand.press(page.getByRole('button', { name: 'Chercher « toulouse » comme un mot' }));
    await expect(directory.criterion(/Toulouse/)).toHaveCount(0);
    await expect(directory.box).toHaveValue('incubateur numérique "toulouse"');
    await directory.expectFocusKept();
    await hand.press(directory.removal('Numérique'));
    await expect(directory.criterion(/Numérique/)).toHaveCount(0);
    await expect(directory.box).toHaveValue('incubateur "toulouse"');
    await directory.expectFocusKept();
    await expect(directory.rows.first()).toContainText('Toulouse');
  },

  'Filter by need and region, and undo': async ({ page, directory, hand }) => {
    await directory.open();
    const all = await directory.total();
    const exporting = await directory.narrow(hand, 'Besoin', /^Exporter/);
    await directory.expectTotal(exporting);
    const there = await directory.narrow(hand, 'Territoire', /^Bretagne/);
    await directory.expectTotal(there);
    expect(there).toBeLessThan(exporting);
    await page.goBack();
    await directory.expectTotal(exporting);
    await page.goBack();
    await directory.expectTotal(all);
  },

  'Keep the labels that hold': async ({ directory, hand }) => {
    await directory.open();
    const valid = await directory.narrow(hand, 'Label', /^Valide à la date/);
    await directory.expectTotal(valid);
    const poles = await directory.narrow(hand, 'Label', /phase V/);
    await directory.expectTotal(poles);
    expect(poles).toBeLessThanOrEqual(valid);
    await hand.press(directory.firstResult());
    await expect(directory.detail).toContainText(/valide jusqu’en/);
  },

  'Compare three organisations': async ({ page, directory, hand }) => {
    await directory.open();
    await directory.ask(hand, 'plasturgie oyonnax', /près d’\s*Oyonnax/);
    const names = await directory.firstNames(3);
    for (const name of names) await hand.press(directory.putAside(name));
    await expect(directory.putAside(names[2] ?? '')).toBeFocused();
    await hand.press(directory.tray.getByRole('link', { name: 'Comparer (3)' }));
    const table = page.getByRole('table');
    await expect(table.getByRole('columnheader', { name: names[2] ?? '' })).toBeVisible();
    const rows = await table.getByRole('rowheader').count();
    await hand.press(page.getByRole('switch', { name: 'Seulement les différences' }));
    await expect.poll(() => table.getByRole('rowheader').count()).toBeLessThan(rows);
    await expect(table.getByRole('rowheader', { name: /^Lieu diffère/ })).toBeVisible();
    await hand.press(page.getByRole('link', { name: 'Retour à l’annuaire' }));
    await expect(directory.tray).toContainText(names[1] ?? '');
  },

  'Walk down the territories to an organisation': async ({ page, directory, hand }) => {
    await directory.open('./?kind=incubator');
    await directory.showMap(hand);
    await hand.press(page.getByRole('button', { name: 'Explorer par territoire' }));
    await expect(directory.tree.getByRole('treeitem').first()).toBeFocused();
    await directory.walk(hand, [/^Bretagne,/, /^Ille-et-Vilaine/, /^Rennes,/]);
    const organization = directory.branch(/, Incubateur/).first();
    await directory.walk(hand, [organization]);
    await expect(directory.detail.getByRole('heading', { level: 2 })).toBeFocused();
    await hand.leave(directory.back);
    await expect(organization).toBeFocused();
  },

  'Choose among many at one point of the map': async ({ page, directory, hand }) => {
    await directory.open('./?map=11/48.8534/2.3488');
    await directory.showMap(hand);
    await hand.press(directory.groups.filter({ hasText: 'à Paris, choisir dans la liste' }).first());
    const pile = page.getByRole('region', { name: /organismes à Paris/ });
    await expect(pile.getByRole('heading')).toBeFocused();
    const choice = pile.getByRole('listitem').nth(2).getByRole('button');
    await hand.press(choice);
    await expect(directory.detail.getByRole('heading', { level: 2 })).toBeFocused();
    await hand.leave(directory.back);
    await expect(choice).toBeFocused();
    await hand.leave(pile.getByRole('button', { name: 'Fermer la liste' }));
    await expect(pile).toHaveCount(0);
  },

  'Get out of a search that finds nobody': async ({ page, directory, hand }) => {
    await page.goto('./?kind=incubator&sector=nuclear&in=R94');
    const way = page.getByRole('button', { name: /^Retirer «\s*Nucléaire\s*» *\d+ organisme/ });
    await expect(way).toBeVisible();
    const promised = Number(/(\d+) organisme/.exec((await way.textContent()) ?? '')?.[1]);
    await hand.press(way);
    await directory.expectTotal(promised);
    await expect(page.getByRole('heading', { level: 2, name: /^Résultats/ })).toBeFocused();
    await hand.press(directory.firstResult());
    await expect(directory.detail).toBeVisible();
  },

  'Take up a shared link': async ({ page, directory, hand }) => {
    const shared =
      '?q=incubateur&need=start-company&in=R84&near=C69266&radius=100&area=4,45,6,46.5&sort=distance&compare=polymeris,axelera&selected=pulsalys';
    await page.goto(`./${shared}`);
    await expect(directory.detail.getByRole('heading', { level: 2 })).toHaveText(/pulsalys/i);
    await hand.press(directory.back);
    await expect(directory.detail).toHaveCount(0);
    await expect(directory.box).toHaveValue('incubateur');
    for (const said of [/Créer une entreprise/, /Auvergne/, /autour de\s*Villeurbanne/, /100/, /Zone de la/])
      await expect(directory.criterion(said)).toHaveCount(1);
    await expect(page.getByLabel('Trier par')).toHaveValue('distance');
    await expect(directory.tray).toContainText(/Polymeris.*Axelera/s);
    expect(await directory.query()).toBe(shared.replace('&selected=pulsalys', ''));
  },
};

const SIZES = {
  'on a phone': { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
  'on a desktop, with the keyboard alone': { viewport: { width: 1440, height: 900 } },
} as const;

/** Those that a quick run plays with the keys, which go further than a finger: each stop on the way is part of the path. */
const CORE: readonly string[] = [
  'Find who serves a town, and reach them',
  'Narrow by APE code and department',
  'Take up a shared link',
];

for (const [size, device] of Object.entries(SIZES)) {
  const tagsOf = (title: string) => [
    // Some of them choose on the map.
    ...(/ map$|^Walk down/.test(title) ? ['@map'] : []),
    ...(!('hasTouch' in device) && CORE.includes(title) ? ['@core'] : []),
  ];
  test.describe(size, () => {
    test.use({ ...device, reducedMotion: 'reduce' });
    for (const [title, play] of Object.entries(TASKS)) {
      test(title, { tag: tagsOf(title) }, async ({ page, context }) => {
        const hand = 'hasTouch' in device ? new Finger(page) : new Keys(page);
        await play({ page, context, directory: new Directory(page), hand });
      });
    }
  });
}

test('each task has its keyboard path in writing, and each path its task', { tag: '@core' }, () => {
  const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('## Keyboard paths\n');
  const written = [...(section.split('\n## ')[0] ?? '').matchAll(/^\d+\. \*\*(.+?)\.\*\*/gm)].map(
    ([, title]) => title,
  );
  expect(written).toEqual(Object.keys(TASKS));
});
