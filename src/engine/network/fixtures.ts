/** Made-up organisations for the tests of the network. */
import type { NetworkOrganization } from './graph.ts';

export function body(id: string, given: Partial<NetworkOrganization> = {}): NetworkOrganization {
  return {
    id,
    name: id,
    status: 'active',
    kinds: ['cluster'],
    sectors: [],
    address: {},
    location: null,
    territory: {},
    partners: [],
    ...given,
  };
}

export function at(lng: number, lat: number): NetworkOrganization['location'] {
  return { lng, lat, precision: 'municipality', provider: 'gazetteer', score: 1 };
}

/** The same numbers for the same seed (mulberry32): a test that fails, fails again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SECTORS = ['digital', 'energy', 'agri-food', 'multi-sector'];
const REGIONS = ['R84', 'R53', 'R11'];

/** As many bodies as asked for, each pair of them partners with a probability; some have no place, some are closed. */
export function randomBodies(seed: number, size: number, probability: number): NetworkOrganization[] {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
  return Array.from({ length: size }, (_, n) => {
    const partners: NetworkOrganization['partners'] = [];
    for (let other = 0; other < n; other++)
      if (random() < probability) partners.push({ id: `b${String(other).padStart(3, '0')}` });
    if (random() < probability)
      partners.push({ name: pick(['Ville de Nantes', 'ville de nantes', 'Inria']) });
    return body(`b${String(n).padStart(3, '0')}`, {
      partners,
      sectors: [...new Set([pick(SECTORS), pick(SECTORS)])],
      territory: random() < 0.8 ? { region: pick(REGIONS) } : {},
      location: random() < 0.7 ? at(random() * 4, 45 + random() * 3) : null,
      status: random() < 0.1 ? 'closed' : 'active',
    });
  });
}
