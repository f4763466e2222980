/** A site of a few invented bodies, served as a static host would and opened as a visitor would. */
import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { createTranslator } from '#ui/i18n/translate.ts';
import { App, createSite, type OpenPage } from '../../src/pages/app.tsx';

const ROOT = new URL('http://localhost/mapster/');
const EDITION = '2026-11-22';
const MAINLAND = [-5, 41, 10, 51];

/** Content of each data file, by name: bytes as they are, anything else as JSON. */
export type Files = Readonly<Record<string, unknown>>;

/** Answers every request from these files, and 404 for any other. */
export function serve(files: Files): void {
  vi.stubGlobal('fetch', async (address: URL | string) => {
    const name = new URL(address, ROOT).pathname.replace('/mapster/data/', '');
    if (!(name in files)) return new Response('', { status: 404 });
    const content = files[name];
    return ArrayBuffer.isView(content) ? new Response(content as BodyInit) : Response.json(content);
  });
}

/** @param address below the place of publication, such as `comparer/?ids=a` */
export function openSite(address: string, openPage: OpenPage, words: Parameters<typeof createTranslator>[1]) {
  window.history.replaceState(null, '', `/mapster/${address}`);
  return render(<App {...createSite(window, ROOT, createTranslator('fr', words), openPage)} />);
}

const both = (text: string) => ({ fr: text, en: text });

const term = (id: string, label: string) => ({
  id,
  label: both(label),
  definition: both(label),
  synonyms: { fr: [], en: [] },
});

export const kind = (id: string, label: string) => ({
  ...term(id, label),
  plural: both(`${label}s`),
  color: '#1d5fa8',
  colorDark: '#7fb4f0',
  glyph: 'diamond',
});

/** A need that these kinds meet. */
export const need = (id: string, label: string, kinds: readonly string[]) => ({
  ...term(id, label),
  kinds,
  sectors: [],
  labels: [],
});

/** Of one sector, `digital`. */
export const taxonomy = (kinds: readonly unknown[], needs: readonly unknown[] = []) => ({
  kinds,
  families: [{ id: 'all', label: both('Toutes') }],
  sectors: [{ ...term('digital', 'Numérique'), family: 'all', naf: { rev2: [], naf2025: [] } }],
  labels: [],
  needs,
});

export const region = (code: string, name: string, population: number | null = null, bbox = MAINLAND) => ({
  code,
  name,
  population,
  bbox,
  overseas: false,
});

export const country = (population: number | null = null, bbox = MAINLAND) => ({
  code: 'FR',
  name: 'France',
  population,
  bbox,
});

export const manifest = (counts: { organizations: number; merged?: number; withPoint?: number }) => ({
  schemaVersion: 1,
  name: 'Mapster',
  edition: EDITION,
  counts: {
    merged: 0,
    closed: 0,
    withPoint: 0,
    rejectedRows: 0,
    ...counts,
    active: counts.organizations - (counts.merged ?? 0),
  },
  sources: [],
  files: {},
});

export const recordsFile = (records: readonly unknown[]) => ({ schemaVersion: 1, edition: EDITION, records });
