/**
 * What a page and the map framed in it say to each other; described for its readers in `public/embed-protocol.md`
 * and `public/embed-protocol.schema.json`. Without any library: the custom element that every partner loads carries it.
 */
import {
  EMBED_PARAMETERS,
  type EmbedChanges,
  type EmbedParameter,
  type EmbedParameters,
} from './embed-parameters.ts';

/** Raised when a reader of the previous messages would misread the new ones. Older versions stay understood. */
export const PROTOCOL_VERSION = 1;

/** Pixels that an embedded map is given unless the page says otherwise, and at most when it follows its content. */
export const DEFAULT_HEIGHT_PX = 600;
export const MAX_AUTO_HEIGHT_PX = 960;

/** What the map tells the page. */
export interface FrameDetails {
  /** The first results are shown. */
  'mapster:ready': { count: number; edition: string; language: string };
  /** An organisation was opened; both null once it is closed. */
  'mapster:select': { id: string | null; name: string | null };
  /** The results have changed: what narrows them now, how many are left, and who asked for it. */
  'mapster:filters': { parameters: EmbedParameters; count: number; by: 'visitor' | 'host' };
  /** The height that the content would like, in pixels; only with `height="auto"`. */
  'mapster:resize': { height: number };
  /** The map cannot show the directory; `problem` is a stable code, `message` for a maintainer. */
  'mapster:error': { problem: string; message: string };
}
export type FrameMessageType = keyof FrameDetails;
export type FrameMessage = {
  [Type in FrameMessageType]: { mapster: number; type: Type; detail: FrameDetails[Type] };
}[FrameMessageType];

/** What the page asks of the map: one type only. */
export interface HostMessage {
  mapster: number;
  type: 'mapster:set';
  detail: EmbedChanges;
}

/** A text of a message is a name, a list of codes or an error, never a document. */
const MAX_TEXT_LENGTH = 500;
/** More precise than a commune, a place of the visitor is not a message. */
const COMMUNE_PATTERN = /^C\d[0-9AB]\d{3}$/;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_TEXT_LENGTH;
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

type Fields = Readonly<Record<string, unknown>>;
type Checks = Readonly<Record<string, (value: unknown) => boolean>>;

/** The fields of each message; others that a later version adds are left out. */
const FRAME_CHECKS: Readonly<Record<FrameMessageType, Checks>> = {
  'mapster:ready': { count: isCount, edition: isText, language: isText },
  'mapster:select': { id: isTextOrNull, name: isTextOrNull },
  'mapster:filters': {
    parameters: (value) => {
      const { near } = toFields(value) ?? {};
      return pickParameters(value, isText) !== undefined && (near === undefined || isCommune(near));
    },
    count: isCount,
    by: (value) => value === 'visitor' || value === 'host',
  },
  'mapster:resize': { height: (value) => isCount(value) && value > 0 },
  'mapster:error': { problem: isText, message: isText },
};

/** A message of the map; undefined for anything else, whatever it is. */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  const message = toMessage(data);
  const checks =
    message && Object.hasOwn(FRAME_CHECKS, message.type)
      ? FRAME_CHECKS[message.type as FrameMessageType]
      : undefined;
  if (!message || !checks) return undefined;
  const detail: Record<string, unknown> = {};
  for (const [name, check] of Object.entries(checks)) {
    const value = message.detail[name];
    if (!check(value)) return undefined;
    detail[name] = name === 'parameters' ? pickParameters(value, isText) : value;
  }
  return { mapster: message.mapster, type: message.type, detail } as FrameMessage;
}

/** A message of the page; undefined for anything else, whatever it is. */
export function parseHostMessage(data: unknown): HostMessage | undefined {
  const message = toMessage(data);
  if (message?.type !== 'mapster:set') return undefined;
  const detail = pickParameters(message.detail, isTextOrNull);
  return detail && { mapster: message.mapster, type: message.type, detail };
}

/** A version that this code speaks, a type, and an object of details. */
function toMessage(data: unknown): { mapster: number; type: string; detail: Fields } | undefined {
  const { mapster, type, detail } = toFields(data) ?? {};
  const fields = toFields(detail);
  if (!isCount(mapster) || mapster < 1 || mapster > PROTOCOL_VERSION) return undefined;
  return typeof type === 'string' && fields ? { mapster, type, detail: fields } : undefined;
}

/** The known parameters of an object; undefined when it is none, or when one of them is not of the kind expected. */
function pickParameters<Value extends string | null>(
  data: unknown,
  isValue: (value: unknown) => value is Value,
): Partial<Record<EmbedParameter, Value>> | undefined {
  const fields = toFields(data);
  if (!fields) return undefined;
  const found: Partial<Record<EmbedParameter, Value>> = {};
  for (const name of EMBED_PARAMETERS) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value === undefined) continue;
    if (!isValue(value)) return undefined;
    found[name] = value;
  }
  return found;
}

function toFields(data: unknown): Fields | undefined {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Fields) : undefined;
}

function isCommune(value: unknown): boolean {
  return typeof value === 'string' && COMMUNE_PATTERN.test(value);
}

/**
 * The address of an embedded map below `root`, where the site is published. `host` is the origin of a page that listens;
 * without it the map keeps to itself. Empty parameters are left out, so that one map has one address.
 */
export function embedUrl(root: string | URL, parameters: EmbedParameters, host?: string): string {
  const url = new URL(parameters.lang === 'en' ? 'en/embed/' : 'embed/', root);
  for (const name of EMBED_PARAMETERS) {
    const value = parameters[name];
    if (value && name !== 'lang') url.searchParams.set(name, value);
  }
  if (host) {
    url.searchParams.set('host', host);
    url.searchParams.set('v', String(PROTOCOL_VERSION));
  }
  // Commas are legal in a query and far easier to read than %2C.
  return url.href.replaceAll('%2C', ',');
}

/** The height of the frame in pixels that an attribute asks for; undefined when it asks for none that can be. */
export function heightPx(text: string | null | undefined): number | undefined {
  const value = /^\d{2,4}(?:px)?$/.test(text ?? '') ? Number.parseInt(text ?? '', 10) : 0;
  return value >= 120 ? value : undefined;
}
