/** In development nothing is written beforehand: which address with a query string shows what a file would. */

/** The address with a query string of what a path of its own names once the site is built, or undefined. */
export function writtenQuery(path: string): string | undefined {
  return territoryQuery(path) ?? organizationQuery(path) ?? termQuery(path);
}

function termQuery(path: string): string | undefined {
  const found = /^(.*\/(?:types|filieres|labels|besoins)\/)([a-z0-9-]+)\/(?:([A-Z][0-9A-Z]+)\/)?$/.exec(path);
  if (!found) return undefined;
  const [, list, id, region] = found;
  return `${list}?id=${id}${region === undefined ? '' : `&in=${region}`}`;
}

/** The address with a query string of the sheet that a path names: `/territoires/?code=R84` for `/territoires/R84/`. */
function territoryQuery(path: string): string | undefined {
  const found = /^(.*\/territoires\/)([A-Z][0-9A-Z]+)\/$/.exec(path);
  return found ? `${found[1]}?code=${found[2]}` : undefined;
}

/** The address with a query string of the organisation that a path names: `/organisations/?id=polymeris`. */
function organizationQuery(path: string): string | undefined {
  const found = /^(.*\/organisations\/)([a-z0-9-]+)\/$/.exec(path);
  return found ? `${found[1]}?id=${found[2]}` : undefined;
}
