/** A change that is being written, and what it becomes. */
import type { FoundOrganization } from '#engine/coverage/find-organizations.ts';
import type { FoundTerritory } from '#engine/coverage/find-territories.ts';
import type { ScenarioChange } from '#engine/coverage/scenario.ts';
import { fold } from '#engine/text/fold.ts';

/** What was found by a name, or the words of a name that was not. */
export interface Named<Found> {
  text: string;
  found: Found | undefined;
}

export type PlaceFound = Pick<FoundTerritory, 'code' | 'name'>;
export type BodyFound = Pick<FoundOrganization, 'id' | 'name'>;

export interface ChangeDraft {
  type: ScenarioChange['type'];
  kind: string;
  sectors: readonly string[];
  commune: Named<PlaceFound>;
  organization: Named<BodyFound>;
}

export const NOT_NAMED = { text: '', found: undefined } as const;

/** Which part of a draft is missing: the field that takes the focus. */
export type MissingPart = 'commune' | 'organization';

/** The change that a draft describes, or the first part that it lacks. */
export function changeOf(draft: ChangeDraft): ScenarioChange | MissingPart {
  const { type, kind, sectors } = draft;
  const commune = draft.commune.found?.code;
  const id = draft.organization.found?.id;
  if (type === 'add') return commune === undefined ? 'commune' : { type, kind, sectors, commune };
  if (id === undefined) return 'organization';
  if (type === 'close') return { type, id };
  return commune === undefined ? 'commune' : { type, id, commune };
}

/** What finds things by words; only the names matter here. */
export interface NameFinders {
  find: (words: string, level: 'commune') => Promise<FoundTerritory[]>;
  findOrganizations: (words: string) => Promise<FoundOrganization[]>;
}

/** The draft with what its words name when they name one thing only: whoever writes a whole name need not choose it. */
export async function resolveDraft(draft: ChangeDraft, finders: NameFinders): Promise<ChangeDraft> {
  const { commune, organization, type } = draft;
  const needsCommune = type !== 'close' && commune.found === undefined && commune.text.trim() !== '';
  const needsBody = type !== 'add' && organization.found === undefined && organization.text.trim() !== '';
  const [communes, bodies] = await Promise.all([
    needsCommune ? finders.find(commune.text, 'commune') : [],
    needsBody ? finders.findOrganizations(organization.text) : [],
  ]);
  return {
    ...draft,
    commune: { ...commune, found: commune.found ?? onlyOne(communes, commune.text) },
    organization: { ...organization, found: organization.found ?? onlyOne(bodies, organization.text) },
  };
}

function onlyOne<Found extends { name: string }>(found: readonly Found[], words: string): Found | undefined {
  const same = found.filter(({ name }) => fold(name) === fold(words));
  return same.length === 1 ? same[0] : found.length === 1 ? found[0] : undefined;
}
