/** Parameters of an embedded map, the same as attributes, in the address and in messages. */
export const EMBED_PARAMETERS = [
  'kind',
  'sector',
  'need',
  'label',
  'in',
  'near',
  'radius',
  'q',
  'selected',
  'view',
  'lock',
  'theme',
  'accent',
  'height',
  'lang',
] as const;
export type EmbedParameter = (typeof EMBED_PARAMETERS)[number];
export type EmbedParameters = Partial<Record<EmbedParameter, string>>;
/** `null` takes a parameter away. */
export type EmbedChanges = Partial<Record<EmbedParameter, string | null>>;

/** Parameters that narrow the results: what a visitor can change, and a partner lock. */
export const NARROWING_PARAMETERS = [
  'kind',
  'sector',
  'need',
  'label',
  'in',
  'near',
  'radius',
  'q',
] as const satisfies readonly EmbedParameter[];
export type NarrowingParameter = (typeof NARROWING_PARAMETERS)[number];
