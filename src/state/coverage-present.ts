/** Who has their seat in a territory, few enough to be listed. */
import { seatedIn } from '#engine/coverage/comparison.ts';
import { type FoundOrganization, foundOf } from '#engine/coverage/find-organizations.ts';
import { type CoverageGround, territoryOf } from '#engine/coverage/ground.ts';
import type { ScenarioRecord } from '#engine/coverage/scenario.ts';
import { compareText } from '#engine/text/compare-text.ts';

export interface PresentOrganization extends FoundOrganization {
  /** Brought here by the scenario. */
  hypothetical?: 'added' | 'moved';
}

export interface PresentOrganizations {
  total: number;
  /** By name; at most `MAX_PRESENT`. */
  listed: readonly PresentOrganization[];
}

const MAX_PRESENT = 200;

/** @param code of a territory of any level; nobody is in an unknown one */
export function presentIn(
  ground: CoverageGround,
  records: readonly ScenarioRecord[],
  code: string,
): PresentOrganizations {
  const territory = territoryOf(ground, code);
  if (territory === undefined) return { total: 0, listed: [] };
  const present = seatedIn({ ground }, territory, records);
  const listed = present
    .toSorted((a, b) => compareText(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_PRESENT)
    .map((record): PresentOrganization => {
      const { hypothetical } = record;
      return { ...foundOf(record), ...(hypothetical !== undefined && { hypothetical }) };
    });
  return { total: present.length, listed };
}
