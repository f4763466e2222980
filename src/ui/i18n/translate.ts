/** From a key and its values to a sentence, in one language. */
import { LANGUAGES, type Language } from '#domain/language.ts';
import type { Publication } from '#domain/site.ts';
import type { Catalogue, MessageKey, MessageValues, PluralMessage } from './catalogue.ts';

/** One object per language, completed by its second part: who holds it needs no other. */
const catalogues: Record<Language, Partial<Catalogue>> = { fr: {}, en: {} };

/** The words of the first list in a language, fetched alone: nobody reads two at once. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const words = language === 'fr' ? (await import('./fr.ts')).fr : (await import('./en.ts')).en;
  return Object.assign(catalogues[language], words) as Catalogue;
}

/** The language that the page declares; French unless it is another one of ours. */
export function pageLanguage(): Language {
  return LANGUAGES.find((known) => known === document.documentElement.lang) ?? 'fr';
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Arguments of `t`: the values are required exactly when the message has placeholders. */
export type TranslateArguments<Key extends MessageKey> = keyof MessageValues<Key> extends never
  ? [key: Key]
  : [key: Key, values: MessageValues<Key>];

export interface Translator {
  language: Language;
  /** Whose site it is: its name, its words and what it shows. */
  publication: Publication;
  t: <Key extends MessageKey>(...args: TranslateArguments<Key>) => string;
  number: (value: number) => string;
  /** Kilometres: one decimal below ten, none above; under one, said to be so and no more. */
  distance: (km: number) => string;
  /** `2023`, `2023-04` or `2023-04-12`, no more precise than it is. */
  date: (partial: string) => string;
  list: (items: readonly string[]) => string;
  compare: (a: string, b: string) => number;
}

/** Of a page that names no publication. */
export const NAMELESS: Publication = { name: '', languages: LANGUAGES, words: {} };

/** Everything that turns data into words of one language; where the publication has words of its own, they are said. */
export function createTranslator(
  language: Language,
  catalogue: Catalogue,
  publication = NAMELESS,
): Translator {
  const locale = LOCALES[language];
  const numbers = late(() => new Intl.NumberFormat(locale));
  const number = (value: number) => (isPlain(value) ? String(value) : numbers().format(value));
  const isOne = IS_ONE[language];
  const lists = late(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const collator = late(() => new Intl.Collator(locale, { sensitivity: 'base', numeric: true }));
  const space = language === 'fr' ? frenchSpaces : (text: string) => text;
  const translate = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}) => {
    const message = publication.words[key] ?? messageOf(catalogue, key);
    return space(fill(pick(message, values.count, isOne), { site: publication.name, ...values }, number));
  };
  return {
    language,
    publication,
    t: (...[key, values]) => translate(key, values),
    number,
    distance: createDistanceFormat(locale),
    date: createDateFormat((key) => translate(key).split(' ')),
    list: (items) => lists().format(items),
    compare: (a, b) => collator().compare(a, b),
  };
}

/** Written without a separator in both languages: making the first format takes tens of milliseconds of a phone. */
function isPlain(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 1000;
}

/** What takes the singular, as CLDR has it for what can be counted (no negative number, none from a million on). */
const IS_ONE: Readonly<Record<Language, (count: number) => boolean>> = {
  fr: (count) => count < 2,
  en: (count) => count === 1,
};

/** Made at its first use: each of these takes milliseconds of a phone, and no page needs all of them before its first row. */
function late<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function messageOf(catalogue: Partial<Catalogue>, key: MessageKey): Catalogue[MessageKey] {
  const message = catalogue[key];
  if (message === undefined)
    throw new Error(`expected the words of "${key}", found a catalogue without its later part`);
  return message;
}

function pick(
  message: string | PluralMessage,
  count: string | number | undefined,
  isOne: (count: number) => boolean,
): string {
  if (typeof message === 'string') return message;
  if (count === 0 && message.zero !== undefined) return message.zero;
  return isOne(Number(count ?? 0)) ? message.one : message.other;
}

function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  number: (value: number) => string,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : value;
  });
}

/** French puts a space before some marks, where a line must not break. */
function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»%])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

function createDistanceFormat(locale: string): (km: number) => string {
  const unit = { style: 'unit', unit: 'kilometer' } as const;
  const whole = late(() => new Intl.NumberFormat(locale, { ...unit, maximumFractionDigits: 0 }));
  const tenths = late(() => new Intl.NumberFormat(locale, { ...unit, maximumFractionDigits: 1 }));
  return (km) => {
    // Most places are the centre of a commune: metres between two of them would be invented.
    if (km < 1) return `< ${whole().format(1)}`;
    return (km < 10 ? tenths : whole)().format(km);
  };
}

/**
 * A year, a month of a year, or a day: as much as the text says. The names of the months are words like any others: the
 * format of the browser would hold up the first row, and may say another than the machine that wrote the page.
 */
function createDateFormat(
  namesOf: (key: 'date.months' | 'date.monthsOfDays') => readonly string[],
): (partial: string) => string {
  const months = late(() => namesOf('date.months'));
  const monthsOfDays = late(() => namesOf('date.monthsOfDays'));
  return (partial) => {
    const [year = '', month, day] = partial.split('-');
    if (month === undefined) return year;
    const at = Number(month) - 1;
    return day === undefined ? `${months()[at]} ${year}` : `${Number(day)} ${monthsOfDays()[at]} ${year}`;
  };
}
