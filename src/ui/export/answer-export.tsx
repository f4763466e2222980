import type { Directory, DirectoryAnswer } from '#state/directory.ts';
import { loadExportWords } from '../i18n/export-words.ts';
import { pageLanguage } from '../i18n/translate.ts';
import { useMapPicture } from '../map/map-picture.ts';
import { ExportMenu } from './export-menu.tsx';

export interface AnswerExportProps {
  root: URL;
  directory: Directory;
  answer: DirectoryAnswer;
  /** What narrows the answer, in words. */
  criteria: readonly string[];
}

/** The component, once its words are there. */
export async function withWords() {
  await loadExportWords(pageLanguage());
  return { default: AnswerExport };
}

/** Exports of what the search and the filters have left. */
function AnswerExport({ root, directory, answer, criteria }: AnswerExportProps) {
  const picture = useMapPicture();
  const selection = {
    ids: () => answer.results.records().map(({ id }) => id),
    count: answer.results.length,
    criteria,
  };
  return (
    <ExportMenu
      root={root}
      directory={directory}
      selection={selection}
      map={{ picture, countKinds: () => countKinds(answer) }}
    />
  );
}

/** Organisations that the map draws, by their main kind. */
function countKinds({ results }: DirectoryAnswer): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { point, kinds } of results.records()) {
    const [kind] = kinds;
    if (point !== undefined && kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
