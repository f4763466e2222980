/** Members that the JSON-LD of a page must have, by type, in the terms of https://schema.org. */

type Members = Readonly<Record<string, unknown>>;

/** What a reader of each type cannot do without; types that are not named need none. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  WebSite: ['name'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['itemListElement'],
  ListItem: ['position'],
  Organization: ['name'],
  Dataset: ['name', 'description', 'license'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  PostalAddress: ['@type'],
  GeoCoordinates: ['latitude', 'longitude'],
  AdministrativeArea: ['name'],
  Place: ['name'],
  DefinedTerm: ['name'],
  DefinedTermSet: ['name'],
  CollectionPage: ['name'],
};

/** Faults of one block; `undefined` stands for a text that is no JSON. */
export function checkJsonLd(data: unknown): string[] {
  if (!isMembers(data)) return ['no JSON object'];
  const context = data['@context'] === 'https://schema.org' ? [] : ['"@context" is not https://schema.org'];
  const typed = '@type' in data || '@graph' in data ? [] : ['no "@type"'];
  return [...context, ...typed, ...checkMembers(data, '')];
}

function checkMembers(data: Members, path: string): string[] {
  const types = [data['@type']].flat().filter((type) => typeof type === 'string');
  const missing = types.flatMap((type) =>
    (REQUIRED[type] ?? [])
      .filter((name) => isEmpty(data[name]))
      .map((name) => `${path}${type} has no "${name}"`),
  );
  const positions =
    types.includes('BreadcrumbList') || types.includes('ItemList') ? checkPositions(data, path) : [];
  const below = Object.entries(data).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (isMembers(one) ? checkMembers(one, `${path}${name} `) : [])),
  );
  return [...missing, ...positions, ...below];
}

/** The items of a list count from one, and each leads somewhere or says its name. */
function checkPositions({ itemListElement }: Members, path: string): string[] {
  return [itemListElement].flat().flatMap((item, at) => {
    if (!isMembers(item)) return [`${path}item ${at + 1} is no object`];
    const said = item.item ?? item.url ?? item.name;
    return [
      ...(item.position === at + 1 ? [] : [`${path}item ${at + 1} has the position ${item.position}`]),
      ...(isEmpty(said) ? [`${path}item ${at + 1} says neither name nor address`] : []),
    ];
  });
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
