import { describe, expect, it } from 'vitest';
import type { Organization, OrganizationPartner } from '#domain/organization.ts';
import type { StatedStatus } from './check-facts.ts';
import { createOrganizationNames, isMergedInCircle, linkOrganization, symmetricPartners } from './link.ts';

function organization(id: string, fields: Partial<Organization> = {}): Organization {
  const lists = {
    formerIds: [],
    aliases: [],
    sectors: [],
    serves: [],
    labels: [],
    partners: [],
    unverifiedFields: [],
  };
  const facts = {
    summary: {},
    address: {},
    location: null,
    territory: {},
    sources: [{ url: 'https://exemple.fr' }],
  };
  return { id, name: id, status: 'active', kinds: ['cluster'], ...lists, ...facts, ...fields };
}

const all = [
  organization('totem', { name: 'TOTEM', aliases: ['Mobilité 4.0'] }),
  organization('polymeris', {
    name: 'Polymeris (ex-Plastipolis)',
    acronym: 'PLM',
    formerIds: ['plastipolis-01'],
  }),
  organization('leonard', { name: 'Leonard (VINCI)' }),
  organization('h7', { name: 'H7', aliases: ['Halle Girard'] }),
  organization('halle', { name: 'Halle Girard' }),
  organization('signes', { name: '***' }),
];
const names = createOrganizationNames(all);

function link(partners: OrganizationPartner[], status: StatedStatus = { status: 'active' }) {
  const draft = { organization: organization('h7', { partners, status: status.status }), stated: {}, status };
  return linkOrganization(draft, names);
}

describe('createOrganizationNames', () => {
  it.each([
    ['totem', 'totem'],
    ['Totem', 'totem'],
    ['mobilité 4.0', 'totem'],
    ['Polymeris', 'polymeris'],
    ['Plastipolis', 'polymeris'],
    ['PLM', 'polymeris'],
    ['plastipolis-01', 'polymeris'],
    ['Leonard', 'leonard'],
    ['Leonard (Groupe)', 'leonard'],
    ['Groupe (Leonard)', 'leonard'],
    ['VINCI', undefined],
    ['Halle Girard', undefined],
    ['???', undefined],
    ['Inconnu', undefined],
  ])('finds by %j: %s', (text, id) => {
    expect(names.find(text)).toBe(id);
  });
});

describe('linkOrganization', () => {
  it('turns names into ids, and writes down each', () => {
    const { organization: linked, corrections } = link([
      { name: 'TOTEM', since: '2017' },
      { name: 'polymeris' },
    ]);
    expect(linked.partners).toEqual([{ id: 'totem', since: '2017' }, { id: 'polymeris' }]);
    expect(corrections).toEqual([{ before: 'TOTEM', after: 'totem' }]);
  });

  it('keeps the name of a partner that is not in the directory', () => {
    expect(link([{ name: 'Ville de Paris' }]).organization.partners).toEqual([{ name: 'Ville de Paris' }]);
  });

  it('keeps one entry for a partner named twice, the dated one', () => {
    const { partners } = link([{ name: 'TOTEM' }, { name: 'totem', since: '2017' }]).organization;
    expect(partners).toEqual([{ id: 'totem', since: '2017' }]);
  });

  it('refuses a partner of itself', () => {
    const { organization: linked, problems } = link([{ name: 'H7' }]);
    expect(linked.partners).toEqual([]);
    expect(problems).toMatchObject([{ code: 'partner.self', value: 'H7' }]);
  });

  it('finds the merger by name', () => {
    const { organization: linked, problems } = link([], { status: 'merged', target: 'TOTEM' });
    expect(linked).toMatchObject({ status: 'merged', mergedInto: 'totem' });
    expect(problems).toEqual([]);
  });

  it.each([
    ['Totemm', 'status.unknown-target', 'did you mean "totem"?'],
    ['H7', 'status.self', undefined],
  ])('leaves a body active whose merger is wrong: %s', (target, code, hint) => {
    const { organization: linked, problems } = link([], { status: 'merged', target });
    expect(linked.status).toBe('active');
    expect(linked).not.toHaveProperty('mergedInto');
    expect(problems.map((problem) => [problem.code, problem.hint])).toEqual([[code, hint]]);
  });
});

describe('isMergedInCircle', () => {
  const targets = new Map([
    ['a', 'b'],
    ['b', 'a'],
    ['c', 'a'],
    ['d', 'e'],
  ]);
  it('is true for those of the circle only', () => {
    expect(['a', 'b', 'c', 'd', 'e'].filter((id) => isMergedInCircle(id, targets))).toEqual(['a', 'b']);
  });
});

describe('symmetricPartners', () => {
  it('adds each cooperation on the other side, with its date', () => {
    const given = [
      organization('a', { partners: [{ id: 'b', since: '2017' }, { name: 'Ailleurs' }] }),
      organization('b'),
    ];
    const [a, b] = symmetricPartners(given);
    expect(a?.partners).toEqual([{ id: 'b', since: '2017' }, { name: 'Ailleurs' }]);
    expect(b?.partners).toEqual([{ id: 'a', since: '2017' }]);
  });

  it.each([
    [undefined, '2017', '2017'],
    ['2019', '2017', '2017'],
    ['2017', '2017-04', '2017-04'],
  ])('says the same from both sides when one says %s and the other %s', (one, two, both) => {
    const dated = (id: string, since: string | undefined) => [{ id, ...(since !== undefined && { since }) }];
    const a = organization('a', { partners: dated('b', one) });
    const b = organization('b', { partners: dated('a', two) });
    for (const list of [symmetricPartners([a, b]), symmetricPartners([b, a])]) {
      expect(list.map(({ partners }) => partners[0]?.since)).toEqual([both, both]);
    }
  });
});
