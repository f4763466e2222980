/** Whether the parameters of an embedded map mean anything here, and what was probably meant. */
import {
  EMBED_PARAMETERS,
  type EmbedParameter,
  type EmbedParameters,
  NARROWING_PARAMETERS,
} from '#domain/embed-parameters.ts';
import { heightPx } from '#domain/embed-protocol.ts';
import { parseTerritoryCode } from '#domain/territory.ts';
import { parseHexColor } from '#engine/color/hex-color.ts';
import { nearest } from '#engine/intake/suggest.ts';

/** Ids that the directory knows. */
export interface KnownIds {
  kind: readonly string[];
  sector: readonly string[];
  need: readonly string[];
  label: readonly string[];
  /** Codes of regions and departments; finer ones are taken at their word. */
  in: readonly string[];
}

export interface ParameterFault {
  code: 'attribute' | 'value' | 'lock' | 'radius';
  name: string;
  value: string;
  /** What stands in its place in the mended snippet; missing when it is left out. */
  meant?: string;
}

export interface CheckedParameters {
  parameters: EmbedParameters;
  faults: ParameterFault[];
}

/** Names that people write for ours. */
const ALIASES: Readonly<Record<string, EmbedParameter>> = {
  type: 'kind',
  secteur: 'sector',
  filiere: 'sector',
  besoin: 'need',
  territoire: 'in',
  region: 'in',
  rayon: 'radius',
  query: 'q',
  langue: 'lang',
  couleur: 'accent',
  color: 'accent',
  hauteur: 'height',
};

const CHOICES = {
  view: ['both', 'map', 'list', 'coverage'],
  theme: ['auto', 'light', 'dark'],
  lang: ['fr', 'en'],
} as const;

/** Attributes of any element, which are nobody's fault. */
const ORDINARY = /^(?:id|class|style|slot|title|hidden|data-.*|aria-.*|on.*|xmlns.*)$/;

/** The parameters that hold, mended where it is clear what was meant, and what was wrong with the others. */
export function checkParameters(given: ReadonlyMap<string, string>, known: KnownIds): CheckedParameters {
  const faults: ParameterFault[] = [];
  const parameters: EmbedParameters = {};
  for (const [name, value] of given) {
    const right = EMBED_PARAMETERS.find((one) => one === name);
    if (!right && ORDINARY.test(name)) continue;
    const meant =
      right ?? ALIASES[name] ?? EMBED_PARAMETERS.find((one) => one === nearest(name, EMBED_PARAMETERS));
    if (!right) faults.push({ code: 'attribute', name, value, ...(meant ? { meant } : {}) });
    if (meant && parameters[meant] === undefined) {
      const checked = checkValue(meant, value.trim(), known, faults);
      if (checked !== '') parameters[meant] = checked;
    }
  }
  return { parameters: withoutIdle(parameters, faults), faults };
}

function checkValue(name: EmbedParameter, value: string, known: KnownIds, faults: ParameterFault[]): string {
  const judge = (meant: string | undefined): string => {
    if (meant !== value) faults.push({ code: 'value', name, value, ...(meant ? { meant } : {}) });
    return meant ?? '';
  };
  switch (name) {
    case 'kind':
    case 'sector':
    case 'need':
    case 'label':
    case 'in':
      return checkList(name, value, known, faults);
    case 'lock':
      return value;
    case 'view':
    case 'theme':
    case 'lang':
      return judge(CHOICES[name].find((one) => one === value.toLowerCase()) ?? nearest(value, CHOICES[name]));
    case 'accent':
      return judge(parseHexColor(value)) && value;
    case 'height':
      return judge(value === 'auto' || heightPx(value) !== undefined ? value : undefined);
    case 'near':
      return judge(/^C\d[0-9AB]\d{3}$/.test(value) ? value : nearMeant(value));
    case 'radius':
      return judge(/^[1-9]\d{0,3}$/.test(value) ? value : /^(\d{1,4}) ?km$/.exec(value)?.[1]);
    case 'q':
    case 'selected':
      return value;
  }
}

/** The INSEE code of a commune without its letter. */
function nearMeant(value: string): string | undefined {
  return /^\d[0-9AB]\d{3}$/.test(value) ? `C${value}` : undefined;
}

function checkList(name: keyof KnownIds, value: string, known: KnownIds, faults: ParameterFault[]): string {
  const ids = value.split(/[,;\s]+/).filter((id) => id !== '');
  const kept = ids.flatMap((id) => {
    if (isKnown(name, id, known)) return id;
    const meant = nearest(id, known[name]);
    faults.push({ code: 'value', name, value: id, ...(meant ? { meant } : {}) });
    return meant ?? [];
  });
  return [...new Set(kept)].join(',');
}

function isKnown(name: keyof KnownIds, id: string, known: KnownIds): boolean {
  if (known[name].includes(id)) return true;
  const level = name === 'in' ? parseTerritoryCode(id)?.level : undefined;
  return level === 'epci' || level === 'commune';
}

/** Without what has no effect: a lock on nothing, a distance from nowhere. */
function withoutIdle(parameters: EmbedParameters, faults: ParameterFault[]): EmbedParameters {
  const { lock = '', radius, ...rest } = parameters;
  const isUsed = (name: string) => NARROWING_PARAMETERS.some((one) => one === name && parameters[one]);
  const names = lock.split(',').map((name) => name.trim());
  for (const value of names) {
    if (value !== '' && !isUsed(value)) faults.push({ code: 'lock', name: 'lock', value });
  }
  const kept = names.filter(isUsed);
  const measures = radius !== undefined && (rest.near !== undefined || rest.q !== undefined);
  if (radius !== undefined && !measures) faults.push({ code: 'radius', name: 'radius', value: radius });
  return {
    ...rest,
    ...(measures ? { radius } : {}),
    ...(kept.length > 0 ? { lock: kept.join(',') } : {}),
  };
}
