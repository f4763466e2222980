import { expect, it } from 'vitest';
import { itemList } from './item-list.ts';

it('counts the items of a list from one, in their order', () => {
  const items = ['Axelera', 'Polymeris'].map((name) => ({ name, url: `../${name}/` }));
  expect(itemList('Seated here', items)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: 'Seated here',
    numberOfItems: 2,
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Axelera', url: '../Axelera/' },
      { '@type': 'ListItem', position: 2, name: 'Polymeris', url: '../Polymeris/' },
    ],
  });
});
