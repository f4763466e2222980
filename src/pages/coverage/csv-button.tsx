import type { Language } from '#domain/language.ts';
import type { CoverageTable } from '#engine/coverage/coverage.ts';
import { coverageCsv, type ExportAbout } from '#engine/coverage/export.ts';
import { encodeScenario } from '#engine/coverage/scenario.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { fileStem, saveFile } from '#ui/coverage/save-file.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import styles from './coverage-page.module.css';
import type { Scene } from './scene.ts';

/** The table as a file that says what it counts, of when and from whom. */
export function CsvButton({ scene, table }: { scene: Scene; table: CoverageTable }) {
  const { t, language } = useI18n();
  const { view, manifest } = scene;
  const download = () => {
    const text = coverageCsv(table, [view.measure], aboutOf(scene, language), language);
    const hypothetical = view.scenario.length > 0 ? ['hypothetical'] : [];
    const name = fileStem(manifest.name, ...hypothetical, view.measure, view.level, manifest.edition);
    saveFile(text, `${name}.csv`, 'text/csv');
  };
  return (
    <p className={styles.csv}>
      <Button onClick={download}>{t('coverage.csv')}</Button>
      <span>{t('coverage.csv.hint')}</span>
    </p>
  );
}

function aboutOf({ manifest, view }: Scene, language: Language): ExportAbout {
  return {
    name: manifest.name,
    edition: manifest.edition,
    sources: coverageSources(manifest, language),
    filters: { ...NO_FILTERS, ...view.filters },
    radiusKm: view.radiusKm,
    scenario: encodeScenario(view.scenario),
  };
}
