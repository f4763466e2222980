/** A text in lines of a width. */
import type { MeasureText, Weight } from './fonts.ts';

export interface TextBox {
  widthPx: number;
  /** What does not fit in them ends with an ellipsis. */
  lines: number;
  /** From the one that is wished for to the smallest that is accepted, in pixels. */
  sizesPx: readonly number[];
  weight: Weight;
}

export interface WrappedText {
  sizePx: number;
  lines: readonly string[];
}

/** Lines of the largest size that holds the whole text; of the smallest, cut short, when none does. */
export function wrapText(text: string, box: TextBox, measure: MeasureText): WrappedText {
  const clean = text.replaceAll('\u202f', '\u00a0').trim();
  for (const sizePx of box.sizesPx) {
    const lines = linesOf(clean, box.widthPx, (line) => measure(line, sizePx, box.weight));
    const fits = lines.every((line) => measure(line, sizePx, box.weight) <= box.widthPx);
    if (fits && lines.length <= box.lines) return { sizePx, lines };
  }
  const sizePx = box.sizesPx.at(-1) ?? 0;
  const widthOf = (line: string) => measure(line, sizePx, box.weight);
  const lines = linesOf(clean, box.widthPx, widthOf).slice(0, box.lines);
  const [last = '', ...before] = lines.toReversed();
  return { sizePx, lines: [...before.toReversed(), shortened(last, box.widthPx, widthOf)] };
}

function linesOf(text: string, widthPx: number, widthOf: (line: string) => number): string[] {
  // A line may end after a space or a hyphen; no-break spaces are no spaces here.
  const pieces = text.match(/[^ -]+(?:-|(?= )|$) ?|[ -]/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > widthPx) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

function shortened(line: string, widthPx: number, widthOf: (line: string) => number): string {
  let kept = line;
  while (kept !== '' && widthOf(`${kept}…`) > widthPx) kept = kept.slice(0, -1);
  return `${kept.replace(/[\s,;:.·-]+$/u, '')}…`;
}
