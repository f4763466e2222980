/** What every part of the page is given. */
import type { Manifest } from '#domain/artefacts.ts';
import type { Language } from '#domain/language.ts';
import type { Taxonomy } from '#domain/taxonomy.ts';
import type { Territories } from '#domain/territory.ts';
import type { NetworkNode } from '#engine/network/graph.ts';
import type { NetworkFilters } from '#engine/network/select.ts';
import type { NetworkData } from '#state/network-query.ts';
import { encodeNetwork, type NetworkView } from '#state/network-view.ts';
import { pageHref, type SiteRoot } from '#ui/layout/site-pages.ts';
import type { Vocabulary } from '#ui/organization/vocabulary.ts';
import { placeLine, type Words } from '#ui/organization/wording.ts';

/** A new step in the history. */
export type ChangeNetwork = (change: Partial<NetworkView>) => void;

export interface NetworkScene {
  root: SiteRoot;
  manifest: Manifest;
  taxonomy: Taxonomy;
  territories: Territories;
  vocabulary: Vocabulary;
  data: NetworkData;
  view: NetworkView;
  /** Missing in a page that is written before it is read: its links are followed instead. */
  change?: ChangeNetwork;
}

/** Address of the view after a change; a change of anything else leads to the first page of the table. */
export function hrefOf(
  { root, view }: NetworkScene,
  language: Language,
  patch: Partial<NetworkView>,
): string {
  return pageHref(root, 'network', language) + encodeNetwork({ ...view, page: 1, ...patch });
}

/** `Cluster · Chartres (28)`; what is known of a body outside the directory is its name. */
export function nodeLine({ organization }: NetworkNode, words: Words): string {
  const { t } = words.i18n;
  if (organization === undefined) return t('network.outside');
  const { kinds, status, address, territory, location } = organization;
  const [kind = ''] = kinds;
  const where = {
    territory,
    ...(address.city !== undefined && { city: address.city }),
    ...(location !== null && { precision: location.precision }),
    ...(location !== null &&
      'lng' in location && { point: [location.lng, location.lat] as [number, number] }),
  };
  const ended =
    status === 'closed' ? [t('network.closed')] : status === 'merged' ? [t('network.merged')] : [];
  return [words.vocabulary.kind(kind), placeLine(where, words), ...ended].join(' · ');
}

/** A link may carry ids of another edition: they are left out, never an empty page. */
export function knownFilters(
  filters: NetworkFilters,
  { taxonomy, territories }: Pick<NetworkScene, 'taxonomy' | 'territories'>,
): NetworkFilters {
  const known = (ids: readonly string[], all: readonly string[]) => ids.filter((id) => all.includes(id));
  const kinds = taxonomy.kinds.map(({ id }) => id);
  return {
    ...filters,
    kinds: known(filters.kinds, kinds),
    otherKinds: known(filters.otherKinds, kinds),
    sectors: known(
      filters.sectors,
      taxonomy.sectors.map(({ id }) => id),
    ),
    territories: known(
      filters.territories,
      [...territories.regions, ...territories.departments].map(({ code }) => code),
    ),
  };
}

export function isFiltered(filters: NetworkFilters): boolean {
  return Object.values(filters).some(({ length }) => length > 0);
}
