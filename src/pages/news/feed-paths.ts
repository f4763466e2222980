/** Where the feeds stand, below the folder of the page in a language. */
export function feedPaths(scope: { territory?: string; sector?: string } = {}): {
  atom: string;
  json: string;
} {
  const { territory, sector } = scope;
  const folder = territory ? `territoires/${territory}` : sector ? `filieres/${sector}` : 'toutes';
  return { atom: `${folder}.atom`, json: `${folder}.json` };
}
