/** What the page says of a scenario: the names in it, and which of its changes the filters leave out. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import { type CoverageGround, territoryOf } from '#engine/coverage/ground.ts';
import type { Scenario, ScenarioChange, ScenarioRecord } from '#engine/coverage/scenario.ts';

/** Names of the organisations and communes of a scenario, by id and by code, of those that exist. */
export function scenarioNames(
  scenario: Scenario,
  records: readonly DirectoryRecord[],
  ground: CoverageGround,
): Map<string, string> {
  const asked = new Set(
    scenario.flatMap((change) => [
      ...('id' in change ? [change.id] : []),
      ...('commune' in change ? [change.commune] : []),
    ]),
  );
  const communes = [...asked].map((code) => territoryOf(ground, code)).filter((found) => found !== undefined);
  return new Map([
    ...communes.map(({ code, name }) => [code, name] as const),
    ...records.filter(({ id }) => asked.has(id)).map(({ id, name }) => [id, name] as const),
  ]);
}

/**
 * Changes to organisations that are in the set neither before nor after.
 * @param after records of the set with the scenario, whose additions are called `hypothetical-1` and on
 * @param before records of the set without it
 */
export function unseenChanges(
  scenario: Scenario,
  after: readonly ScenarioRecord[],
  before: readonly DirectoryRecord[],
): ScenarioChange[] {
  const ids = new Set([...after, ...before].map(({ id }) => id));
  let additions = 0;
  return scenario.filter((change) => {
    if (change.type === 'add') additions += 1;
    return !ids.has(change.type === 'add' ? `hypothetical-${additions}` : change.id);
  });
}
