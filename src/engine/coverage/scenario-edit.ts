/** One change more in a scenario, or why it cannot be: what a form asks before it writes an address. */
import { MAX_CHANGES, type Scenario, type ScenarioChange } from './scenario.ts';

/** `full`: twenty already. `closed`: the organisation is closed in this scenario. `same`: it is supposed already. */
export type ChangeProblem = 'full' | 'closed' | 'same';

export type ChangedScenario =
  | { ok: true; scenario: ScenarioChange[] }
  | { ok: false; problem: ChangeProblem };

/**
 * A later change to an organisation takes the place of its earlier move; two openings may be alike, as two bodies
 * of one kind in one town are.
 */
export function addChange(scenario: Scenario, change: ScenarioChange): ChangedScenario {
  if (change.type === 'add') return limited([...scenario, change]);
  const { id } = change;
  const own = scenario.filter((one) => one.type !== 'add' && one.id === id);
  if (own.some(({ type }) => type === 'close')) {
    return { ok: false, problem: change.type === 'close' ? 'same' : 'closed' };
  }
  const isThere = (one: ScenarioChange) =>
    one.type === 'move' && change.type === 'move' && one.commune === change.commune;
  if (own.some(isThere)) return { ok: false, problem: 'same' };
  return limited([...scenario.filter((one) => !own.includes(one)), change]);
}

function limited(scenario: ScenarioChange[]): ChangedScenario {
  return scenario.length > MAX_CHANGES ? { ok: false, problem: 'full' } : { ok: true, scenario };
}
