/** What the open data say of a territory: counts that a reader can make again from the list beside them. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { TerritoryFile } from '#domain/open-data.ts';
import { perHundredThousand } from '../coverage/coverage.ts';
import { type CoverageGround, territoryOf } from '../coverage/ground.ts';
import { createIdentities } from '../coverage/identity.ts';
import type { SheetRecord } from '../coverage/sheet-figures.ts';
import { createWho } from '../coverage/who.ts';

export type TerritoryContent = Pick<TerritoryFile, 'territory' | 'figures' | 'organizations'>;

/** Regions, departments, EPCI and communes; undefined for any other code. */
export function createTerritoryContents(world: {
  ground: CoverageGround;
  records: readonly DirectoryRecord[];
}): (code: string) => TerritoryContent | undefined {
  const identityOf = createIdentities(world);
  const whoIn = createWho(world);
  return (asked) => {
    const identity = identityOf(asked);
    const territory = territoryOf(world.ground, asked);
    if (identity === undefined || territory === undefined) return undefined;
    const who = whoIn(territory);
    const { code, name, level, population, communes, above, below } = identity;
    return {
      territory: { code, name, level, population, communes, above: [...above], below: [...below] },
      figures: figuresOf(who, population),
      organizations: who.map(({ record, located, serves }) => ({
        id: record.id,
        name: record.name,
        kinds: record.kinds,
        located,
        ...(serves !== undefined && { serves }),
      })),
    };
  };
}

function figuresOf(who: readonly SheetRecord[], population: number | null): TerritoryFile['figures'] {
  const located = who.filter((one) => one.located);
  const byKind: Record<string, number> = {};
  for (const kind of located.flatMap(({ record }) => record.kinds).toSorted())
    byKind[kind] = (byKind[kind] ?? 0) + 1;
  return {
    located: located.length,
    locatedByKind: byKind,
    serving: who.filter(({ serves }) => serves === 'direct' || serves === 'containing').length,
    servingPart: who.filter(({ serves }) => serves === 'part').length,
    density: perHundredThousand(located.length, population),
  };
}
