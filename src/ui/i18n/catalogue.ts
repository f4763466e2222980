/** Types of a catalogue: same keys everywhere, and the placeholders of each message known to the compiler. */
import type { fr } from './fr.ts';

/** `zero` is ours: what to say when there is none. The rest follows `Intl.PluralRules`. */
export interface PluralMessage {
  zero?: string;
  one: string;
  other: string;
}

export type MessageKey = keyof typeof fr;
export type Catalogue = Readonly<Record<MessageKey, string | PluralMessage>>;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type TextOf<Key extends MessageKey> = (typeof fr)[Key] extends string
  ? (typeof fr)[Key]
  : (typeof fr)[Key][keyof (typeof fr)[Key]];

type NameIn<Key extends MessageKey> =
  TextOf<Key> extends infer Text ? (Text extends string ? Placeholders<Text> : never) : never;

/** A plural is chosen by its `count`; every other value is text that is ready to be read. */
export type MessageValues<Key extends MessageKey> = {
  [Name in NameIn<Key> | ((typeof fr)[Key] extends string ? never : 'count')]: Name extends 'count'
    ? number
    : string;
};
