import { describe, expect, test } from 'vitest';
import { type ChangeDraft, changeOf, NOT_NAMED, resolveDraft } from './what-if-draft.ts';

const DRAFT: ChangeDraft = {
  type: 'add',
  kind: 'incubator',
  sectors: ['digital'],
  commune: NOT_NAMED,
  organization: NOT_NAMED,
};
const lyon = { code: 'C69123', name: 'Lyon', level: 'commune' as const, population: 500_000, located: 20 };
const lyons = {
  code: 'C27377',
  name: 'Lyons-la-Forêt',
  level: 'commune' as const,
  population: 700,
  located: 0,
};
const h7 = { id: 'h7', name: 'H7', kinds: ['incubator'] };
const finders = {
  find: async (words: string) =>
    [lyon, lyons].filter(({ name }) => name.toLowerCase().includes(words.trim())),
  findOrganizations: async () => [h7],
};

describe('a draft', () => {
  test('says what it lacks', () => {
    expect(changeOf(DRAFT)).toBe('commune');
    expect(changeOf({ ...DRAFT, type: 'close' })).toBe('organization');
    const body = { text: 'H7', found: h7 };
    expect(changeOf({ ...DRAFT, type: 'move', organization: body })).toBe('commune');
  });

  test('becomes a change of its kind, and nothing of another', () => {
    const draft = {
      ...DRAFT,
      commune: { text: 'Lyon', found: lyon },
      organization: { text: 'H7', found: h7 },
    };
    expect(changeOf(draft)).toEqual({
      type: 'add',
      kind: 'incubator',
      sectors: ['digital'],
      commune: 'C69123',
    });
    expect(changeOf({ ...draft, type: 'close' })).toEqual({ type: 'close', id: 'h7' });
    expect(changeOf({ ...draft, type: 'move' })).toEqual({ type: 'move', id: 'h7', commune: 'C69123' });
  });

  test('takes a whole name for what it names, and no beginning of several', async () => {
    const named = (text: string) =>
      resolveDraft({ ...DRAFT, commune: { text, found: undefined } }, finders).then(
        ({ commune }) => commune.found,
      );
    expect(await named('lyon')).toBe(lyon);
    expect(await named('lyons')).toBe(lyons);
    expect(await named('lyo')).toBeUndefined();
    expect(await named(' ')).toBeUndefined();
  });

  test('asks for organisations when it is about one only', async () => {
    const words = { ...DRAFT, organization: { text: 'h7', found: undefined } };
    expect((await resolveDraft(words, finders)).organization.found).toBeUndefined();
    expect((await resolveDraft({ ...words, type: 'close' }, finders)).organization.found).toBe(h7);
  });
});
