import { fold } from '#engine/text/fold.ts';

/** Name of a file without its ending: that of the publication in plain letters, then the parts, `mapster-R84-2026-11-22`. */
export function fileStem(publication: string, ...parts: readonly string[]): string {
  return [fold(publication).trim().replaceAll(' ', '-'), ...parts].join('-');
}

/** Gives a text or a picture to the browser as a download, made here and sent nowhere. */
export function saveFile(content: string | Blob, name: string, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
