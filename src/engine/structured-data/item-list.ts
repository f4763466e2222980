/** Lists in the terms of https://schema.org, for the JSON-LD of pages. */

export interface ListedItem {
  name: string;
  /** Of its page; may be relative to the page that holds the list. */
  url: string;
}

/** A list in its order. Whole when `items` are all there are. */
export function itemList(name: string, items: readonly ListedItem[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name,
    numberOfItems: items.length,
    itemListElement: items.map((item, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: item.name,
      url: item.url,
    })),
  };
}
