/** What a sheet says before any comparison: cheap enough to be made for every territory at once. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { territoryOf } from './ground.ts';
import { createIdentities, type TerritoryIdentity } from './identity.ts';
import { countLocated } from './located.ts';
import { isReaching } from './sheet-figures.ts';
import { createWho, type WhoWorld } from './who.ts';

export interface TerritoryBrief extends TerritoryIdentity {
  /** Have their seat in it. */
  located: readonly DirectoryRecord[];
  /** How many serve the whole of it from elsewhere. */
  fromElsewhere: number;
}

/** Briefs of regions, departments, EPCI and communes; undefined for any other code. */
export function createBriefs(world: WhoWorld): (code: string) => TerritoryBrief | undefined {
  const identityOf = createIdentities(world);
  const whoIn = createWho(world);
  return (code) => {
    const identity = identityOf(code);
    const territory = territoryOf(world.ground, code);
    if (identity === undefined || territory === undefined) return undefined;
    const who = whoIn(territory);
    return {
      ...identity,
      located: who.flatMap(({ located, record }) => (located ? [record] : [])),
      fromElsewhere: who.filter((one) => !one.located && isReaching(one)).length,
    };
  };
}

/** Territories that have a page of their own: all but the communes that no organisation has its seat in. */
export function territoriesWithPage({ ground, records }: WhoWorld): string[] {
  const { levels } = ground;
  const seats = countLocated(records, ground, 'commune');
  const communes = levels.commune.territories.filter((_, row) => (seats[row] ?? 0) > 0);
  const all = [levels.region, levels.department, levels.epci].flatMap(({ territories }) => territories);
  return [...all, ...communes].map(({ code }) => code);
}
