/** What an embedded map is told beside the view: its look, what is locked, who listens. Reading never fails. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  EMBED_PARAMETERS,
  type EmbedChanges,
  type EmbedParameters,
  NARROWING_PARAMETERS,
  type NarrowingParameter,
  PROTOCOL_VERSION,
} from '#domain/embed-protocol.ts';
import { parseHexColor } from '#engine/color/accent.ts';
import { decodeView, encodeView } from './url-codec.ts';
import type { ViewState } from './view-state.ts';

export const EMBED_FACES = ['both', 'map', 'list', 'coverage'] as const;
/** What the frame shows. */
export type EmbedFace = (typeof EMBED_FACES)[number];

export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export interface EmbedSettings {
  shows: EmbedFace;
  theme: EmbedTheme;
  /** `#rrggbb`, as asked for; missing for our own. */
  accent: string | undefined;
  /** What the visitor cannot change. */
  locked: readonly NarrowingParameter[];
  /** The frame follows the height of its content. */
  autoHeight: boolean;
}

/** The page that listens. */
export interface HostPage {
  /** What its messages come from: an origin, or `null` for a file and for a sandbox. */
  origin: string;
  /** Version of the protocol that it speaks. */
  version: number;
}

export type EmbedStore = StoreApi<EmbedSettings>;

export function createEmbedStore(settings: EmbedSettings): EmbedStore {
  return createStore<EmbedSettings>(() => settings);
}

export function decodeEmbedSettings(search: string): EmbedSettings {
  const params = new URLSearchParams(search);
  const locked = (params.get('lock') ?? '').split(',').map((name) => name.trim());
  return {
    shows: EMBED_FACES.find((face) => face === params.get('view')) ?? 'both',
    theme: EMBED_THEMES.find((theme) => theme === params.get('theme')) ?? 'auto',
    accent: parseHexColor(params.get('accent') ?? ''),
    locked: NARROWING_PARAMETERS.filter((name) => locked.includes(name)),
    autoHeight: params.get('height') === 'auto',
  };
}

/** The origin that the address names; undefined when nobody listens, or when it is none. */
export function decodeHost(search: string): HostPage | undefined {
  const params = new URLSearchParams(search);
  const origin = params.get('host') ?? '';
  const asked = Number(params.get('v') ?? 1);
  const version = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, PROTOCOL_VERSION) : 1;
  return isOrigin(origin) ? { origin, version } : undefined;
}

function isOrigin(text: string): boolean {
  if (text === 'null') return true;
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** Parameters that narrow a view, as they stand in messages; the commune of a visitor is all that is said of a place. */
export function narrowingOf(view: ViewState): EmbedParameters {
  const params = new URLSearchParams(encodeView(view));
  const found: EmbedParameters = {};
  for (const name of NARROWING_PARAMETERS) {
    const value = params.get(name);
    if (value !== null) found[name] = value;
  }
  return found;
}

export interface Embedded {
  view: ViewState;
  settings: EmbedSettings;
}

/** What changes make of an embedded map. New results close what was open and let the map follow, as a visitor's choice does. */
export function withChanges({ view, settings }: Embedded, changes: EmbedChanges): Embedded {
  const { camera, ...still } = view;
  const params = new URLSearchParams(encodeView({ ...still, face: 'list' }));
  for (const [name, value] of Object.entries(parametersOf(settings))) params.set(name, value);
  for (const name of EMBED_PARAMETERS) {
    const value = changes[name];
    if (value === null) params.delete(name);
    else if (value !== undefined) params.set(name, value);
  }
  const narrows = NARROWING_PARAMETERS.some((name) => changes[name] !== undefined);
  if (narrows && changes.selected === undefined) params.delete('selected');
  const search = params.toString();
  const next = decodeView(search);
  const face = changes.view === undefined ? view.face : next.face;
  return {
    view: { ...next, face, ...(camera && !narrows ? { camera } : {}) },
    settings: decodeEmbedSettings(search),
  };
}

function parametersOf({ shows, theme, accent, locked, autoHeight }: EmbedSettings): EmbedParameters {
  return {
    view: shows,
    theme,
    ...(accent ? { accent } : {}),
    lock: locked.join(','),
    ...(autoHeight ? { height: 'auto' } : {}),
  };
}
