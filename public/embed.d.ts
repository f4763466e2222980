/**
 * Types of the custom element that `embed.js` defines. Copy this file into your project, or point a `paths` entry at it.
 * The protocol under it: `embed-protocol.md`.
 */

/** Attributes and properties of `<mapster-map>`; lists are separated by commas. */
export interface MapsterParameters {
  /** Kinds of organisations: `pole`, `cluster`, `incubator`… */
  kind?: string;
  /** Sectors: `digital`, `health`… */
  sector?: string;
  need?: string;
  label?: string;
  /** Territory codes: `R84`, `D69`, `E200046977`, `C69123`. */
  in?: string;
  /** Code of the commune that distances are measured from: `C69123`. */
  near?: string;
  /** Kilometres around `near`. */
  radius?: string;
  /** Words of the search box. */
  q?: string;
  /** Id of the organisation whose detail is open. */
  selected?: string;
  view?: 'both' | 'map' | 'list' | 'coverage';
  /** Names of parameters that the visitor cannot change: `sector,in`. */
  lock?: string;
  theme?: 'auto' | 'light' | 'dark';
  /** `#1f4fa3`; another shade of it is used where it could not be read. */
  accent?: string;
  /** Pixels, or `auto`. */
  height?: string;
  /** `fr` or `en`; that of the page by default. */
  lang?: string;
}

export type MapsterChanges = { [Name in keyof MapsterParameters]?: MapsterParameters[Name] | null };

export interface MapsterEventMap {
  'mapster:ready': CustomEvent<{ count: number; edition: string; language: string }>;
  'mapster:select': CustomEvent<{ id: string | null; name: string | null }>;
  'mapster:filters': CustomEvent<{ parameters: MapsterParameters; count: number; by: 'visitor' | 'host' }>;
  'mapster:resize': CustomEvent<{ height: number }>;
  'mapster:error': CustomEvent<{ problem: string; message: string }>;
}

export interface MapsterMapElement extends HTMLElement {
  kind: string | null;
  sector: string | null;
  need: string | null;
  label: string | null;
  in: string | null;
  near: string | null;
  radius: string | null;
  q: string | null;
  selected: string | null;
  view: string | null;
  lock: string | null;
  theme: string | null;
  accent: string | null;
  height: string | null;
  /** Address of what the frame shows. */
  readonly src: string;
  /** Parameters in use: the attributes, and what the visitor has changed since. */
  readonly parameters: MapsterParameters;
  /** Changes several parameters at once; `null` takes one away. */
  set(changes: MapsterChanges): void;
  /** Opens an organisation by its id; `null` closes it. */
  select(id: string | null): void;
  addEventListener<Type extends keyof MapsterEventMap>(
    type: Type,
    listener: (this: MapsterMapElement, event: MapsterEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'mapster-map': MapsterMapElement;
  }
}
