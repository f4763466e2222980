/** What an embedded map and the page around it exchange, in terms of the view. Reading never fails. */
import {
  EMBED_PARAMETERS,
  type EmbedChanges,
  type EmbedParameters,
  NARROWING_PARAMETERS,
} from '#domain/embed-parameters.ts';
import { PROTOCOL_VERSION } from '#domain/embed-protocol.ts';
import { decodeEmbedSettings, type EmbedSettings } from './embed-settings.ts';
import { decodeView, encodeView } from './url-codec.ts';
import type { ViewState } from './view-state.ts';

/** The page that listens. */
export interface HostPage {
  /** What its messages come from: an origin, or `null` for a file and for a sandbox. */
  origin: string;
  /** Version of the protocol that it speaks. */
  version: number;
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
