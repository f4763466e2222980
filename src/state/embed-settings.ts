/** What an embedded map is told beside the view: its look, and what is locked. Reading never fails. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { NARROWING_PARAMETERS, type NarrowingParameter } from '#domain/embed-parameters.ts';
import { parseHexColor } from '#engine/color/hex-color.ts';

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
