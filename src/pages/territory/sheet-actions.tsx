import type { RefObject } from 'react';
import type { ExportAbout } from '#engine/coverage/export.ts';
import { sheetCsv, sheetGeoJson } from '#engine/coverage/sheet-export.ts';
import { SHEET_RADIUS_KM } from '#engine/coverage/sheet-figures.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { saveFile } from '#ui/coverage/save-file.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { ActionBar } from './action-bar.tsx';
import type { SheetScene } from './use-territory-page.ts';

/** Files and paper: what leaves the page says what it is. */
interface SheetActionsProps {
  scene: SheetScene;
  /** Holds the map, once it is drawn. */
  figure: RefObject<HTMLElement | null>;
}

export function SheetActions({ scene, figure }: SheetActionsProps) {
  const { language } = useI18n();
  const { root, sheet, manifest } = scene;
  const about: ExportAbout = {
    name: manifest.name,
    edition: manifest.edition,
    sources: coverageSources(manifest, language),
    filters: NO_FILTERS,
    radiusKm: SHEET_RADIUS_KM,
    scenario: '',
  };
  const name = `mapster-${sheet.code}-${manifest.edition}`;
  const saveCsv = () => saveFile(sheetCsv(sheet, about, language), `${name}.csv`, 'text/csv');
  const saveGeoJson = () => {
    const text = JSON.stringify(sheetGeoJson(sheet, about, language), null, 1);
    saveFile(text, `${name}.geojson`, 'application/geo+json');
  };
  return <ActionBar root={root} code={sheet.code} onCsv={saveCsv} onGeoJson={saveGeoJson} />;
}
