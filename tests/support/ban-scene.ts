/** Requests, a local service that knows their addresses, and a client of it that never really waits. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GeocoderError } from '../../scripts/geocoders/ban/errors.ts';
import { type BanOptions, geocodeWithBan } from '../../scripts/geocoders/ban/geocode-with-ban.ts';
import { journalPath } from '../../scripts/geocoders/ban/journal.ts';
import { addressKey } from '../../scripts/geocoders/lock.ts';
import type { GeocodeOutcome, GeocodeRequest } from '../../scripts/geocoders/provider.ts';
import type { FakeAddress } from './fake-addresses.ts';
import { type FakeGeocoder, type FakeOptions, startFakeGeocoder } from './fake-geocoder.ts';

export const CERGY: FakeAddress = {
  street: '8 Boulevard du Port',
  postcode: '95000',
  city: 'Cergy',
  citycode: '95127',
  lng: 2.0627364,
  lat: 49.031624,
  score: 0.9709,
  type: 'housenumber',
};
export const LYON: FakeAddress = {
  ...CERGY,
  street: '20 Rue Garibaldi',
  postcode: '69006',
  city: 'Lyon',
  citycode: '69386',
  otherCitycodes: ['69123'],
  lng: 4.853,
  lat: 45.771,
};
export const FORMER: FakeAddress = {
  ...CERGY,
  street: '3 Place de l’Église',
  postcode: '49070',
  city: 'Beaucouzé',
  citycode: '49020',
  oldcitycode: '49273',
  otherCitycodes: ['49273'],
};
export const OYONNAX: FakeAddress = {
  ...CERGY,
  street: '180 Rue Pierre et Marie Curie',
  postcode: '01100',
  city: 'Bellignat',
  citycode: '01031',
  lng: 5.63,
  lat: 46.24,
};

export interface BanScene {
  service: FakeGeocoder;
  /** Milliseconds that the client asked to wait. */
  waits: number[];
  journalFile: string;
  /** Replaces the service by another one. */
  serve: (options: FakeOptions) => Promise<void>;
  geocode: (requests: GeocodeRequest[], options?: BanOptions) => Promise<Map<string, GeocodeOutcome>>;
  close: () => Promise<void>;
}

/** Starts the service with the addresses above, and a folder for the journal. */
export async function openBanScene(): Promise<BanScene> {
  const folder = await mkdtemp(join(tmpdir(), 'mapster-ban-'));
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  const scene: BanScene = {
    service: await startFakeGeocoder({ addresses: [CERGY, LYON, FORMER, OYONNAX] }),
    waits,
    journalFile: journalPath(join(folder, 'geocoding.lock.json')),
    serve: async (options) => {
      await scene.service.close();
      scene.service = await startFakeGeocoder(options);
    },
    geocode: (requests, options = {}) => {
      const defaults = { url: scene.service.url, timeoutMs: 5_000, sleep, random: () => 0 };
      return geocodeWithBan(requests, { ...defaults, ...options });
    },
    close: async () => {
      await scene.service.close();
      await rm(folder, { recursive: true });
    },
  };
  return scene;
}

/** The error that a run ends with. */
export async function failure(run: Promise<unknown>): Promise<GeocoderError> {
  const error: unknown = await run.then(
    () => 'no error',
    (reason: unknown) => reason,
  );
  if (error instanceof GeocoderError) return error;
  throw new Error(`received ${String(error)}; expected a GeocoderError`);
}

/** The refusal that a request ends with. */
export function refusal(
  outcomes: Map<string, GeocodeOutcome>,
  { key }: GeocodeRequest,
): Extract<GeocodeOutcome, { ok: false }> {
  const outcome = outcomes.get(key);
  if (outcome?.ok === false) return outcome;
  throw new Error(`received ${JSON.stringify(outcome)}; expected a refusal`);
}

export function request(fields: Omit<GeocodeRequest, 'key'>): GeocodeRequest {
  return { key: addressKey(fields), ...fields };
}

export function cergy(): GeocodeRequest {
  return request({ street: '8 boulevard du Port', postalCode: '95000', city: 'Cergy', communeCode: '95127' });
}

export function lyon(): GeocodeRequest {
  return request({ street: '20 rue Garibaldi', postalCode: '69006', city: 'Lyon', communeCode: '69123' });
}

export function former(): GeocodeRequest {
  return request({ street: '3 place de l’Église', city: 'Saint-Jean-de-Linières', communeCode: '49273' });
}

export function bellignat(): GeocodeRequest {
  return request({
    street: '180 rue Pierre et Marie Curie',
    postalCode: '01100',
    city: 'Bellignat',
    department: '01',
  });
}

export function unknownStreet(): GeocodeRequest {
  return request({ street: '1 chemin des Fées', city: 'Cergy', communeCode: '95127' });
}
