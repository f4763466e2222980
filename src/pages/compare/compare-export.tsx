import type { DirectoryData } from '#state/directory.ts';
import { ExportMenu } from '#ui/export/export-menu.tsx';
import { loadExportWords } from '#ui/i18n/export-words.ts';
import { pageLanguage } from '#ui/i18n/translate.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';

export interface CompareExportProps {
  root: URL;
  directory: DirectoryData;
  ids: readonly string[];
}

/** The component, once its words are there. */
export async function withWords() {
  await loadExportWords(pageLanguage());
  return { default: CompareExport };
}

/** Exports of the organisations that were put side by side. */
function CompareExport({ root, directory, ids }: CompareExportProps) {
  const { t } = useI18n();
  const selection = { ids: () => ids, count: ids.length, criteria: [t('selection.compared')] };
  return <ExportMenu root={root} directory={directory} selection={selection} />;
}
