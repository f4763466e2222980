import type { CoverageTable } from '#engine/coverage/coverage.ts';
import { coverageCsv } from '#engine/coverage/export.ts';
import { saveFile } from '#ui/coverage/save-file.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import styles from './coverage-page.module.css';
import { aboutOf, fileName } from './export-about.ts';
import type { Scene } from './scene.ts';

/** The table as a file that says what it counts, of when and from whom. */
export function CsvButton({ scene, table }: { scene: Scene; table: CoverageTable }) {
  const { t, language } = useI18n();
  const { measure, level } = scene.view;
  const download = () => {
    const text = coverageCsv(table, [measure], aboutOf(scene, language), language);
    saveFile(text, fileName(scene, `${measure}-${level}`, 'csv'), 'text/csv');
  };
  return (
    <p className={styles.csv}>
      <Button onClick={download}>{t('coverage.csv')}</Button>
      <span>{t('coverage.csv.hint')}</span>
    </p>
  );
}
