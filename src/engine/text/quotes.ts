/** Words that a person put in quotes, to be taken as they are. */

export interface QuotedSpan {
  /** Offsets in the text, the quotes included, end excluded. */
  start: number;
  end: number;
}

const QUOTED = /"[^"]*"|«[^«»]*»|“[^“”„]*”|„[^“”„]*[“”]/gu;

/** Every `"…"`, `«…»`, `“…”`; a quote without its other half is an ordinary character. */
export function quotedSpans(text: string): QuotedSpan[] {
  return [...text.matchAll(QUOTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The same text with its pairs of quotes left out, and the spaces that they leave. */
export function withoutQuotes(text: string): string {
  return text
    .replace(QUOTED, (quoted) => ` ${quoted.slice(1, -1)} `)
    .replace(/\s+/gu, ' ')
    .trim();
}
