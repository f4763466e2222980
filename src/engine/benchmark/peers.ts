/** With whom an organisation is compared: its peers, and nobody else. */
import type { DirectoryRecord } from '#domain/artefacts.ts';

export const SCOPES = ['country', 'region'] as const;
export type Scope = (typeof SCOPES)[number];

export interface PeerChoice {
  scope: Scope;
  /** Id of the one sector that peers must have; empty for any of those of the organisation. */
  sector: string;
}

type Compared = Pick<DirectoryRecord, 'id' | 'kinds' | 'sectors' | 'territory'>;

/**
 * Those of the same main kind that have one of its sectors, the chosen one where one is chosen; in its region where
 * the scope says so. Never itself. Nobody when its region is asked for and is not known.
 */
export function peersOf<T extends Compared>(one: Compared, all: readonly T[], choice: PeerChoice): T[] {
  const { scope, sector } = choice;
  const wanted = one.sectors.includes(sector) ? [sector] : one.sectors;
  const { region } = one.territory;
  return all.filter(
    (other) =>
      other.id !== one.id &&
      other.kinds[0] === one.kinds[0] &&
      other.sectors.some((id) => wanted.includes(id)) &&
      (scope === 'country' || (region !== undefined && other.territory.region === region)),
  );
}
