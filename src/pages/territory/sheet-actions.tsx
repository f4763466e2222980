import { type RefObject, useState } from 'react';
import { parseTerritoryCode } from '#domain/territory.ts';
import type { ExportAbout } from '#engine/coverage/export.ts';
import type { TerritorySheet } from '#engine/coverage/sheet.ts';
import { mapHeader, sheetCsv, sheetGeoJson } from '#engine/coverage/sheet-export.ts';
import { SHEET_RADIUS_KM } from '#engine/coverage/sheet-figures.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import type { TerritoryMap } from '#engine/territory-map/territory-map.ts';
import { fileStem, saveFile } from '#ui/coverage/save-file.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { basemapCredits } from '#ui/map/basemap/attribution.ts';
import { ActionBar } from './action-bar.tsx';
import { mapImage } from './map-image.ts';
import { keyWords, mapRemarks } from './map-words.ts';
import type { SheetScene } from './use-territory-page.ts';

interface SheetActionsProps {
  scene: SheetScene;
  map: TerritoryMap | null | undefined;
  /** Holds the map, once it is drawn. */
  figure: RefObject<HTMLElement | null>;
}

/** Files and paper: what leaves the page says what it is. */
export function SheetActions({ scene, map, figure }: SheetActionsProps) {
  const i18n = useI18n();
  const [isFailed, setFailed] = useState(false);
  const { root, sheet } = scene;
  const { language } = i18n;
  const about = aboutOf(scene, i18n);
  const name = fileStem(about.name, sheet.code, about.edition);
  const saveCsv = () => saveFile(sheetCsv(sheet, about, language), `${name}.csv`, 'text/csv');
  const saveGeoJson = () => {
    const text = JSON.stringify(sheetGeoJson(sheet, about, language), null, 1);
    saveFile(text, `${name}.geojson`, 'application/geo+json');
  };
  const savePng = async (drawn: TerritoryMap) => {
    if (figure.current === null) return;
    const text = {
      title: i18n.t('territory.png.title', { name: sheet.name }),
      subtitle: subtitleOf(sheet, i18n),
      key: keyWords(drawn, scene.vocabulary, i18n),
      lines: [
        ...mapRemarks(drawn, sheet.level === 'commune', i18n),
        ...mapHeader(sheet, about, language),
        i18n.t('territory.map.credits', { credits: basemapCredits(i18n) }),
      ],
    };
    const image = await mapImage(figure.current, text).catch(() => undefined);
    setFailed(image === undefined);
    if (image) saveFile(image, `${name}.png`, 'image/png');
  };
  const onPng = map ? () => void savePng(map) : undefined;
  return (
    <>
      <ActionBar
        root={root}
        code={sheet.code}
        files={{ onCsv: saveCsv, onGeoJson: saveGeoJson, ...(onPng && { onPng }) }}
      />
      {isFailed && <p role="alert">{i18n.t('territory.png.failed')}</p>}
    </>
  );
}

function aboutOf({ manifest }: SheetScene, { language }: Translator): ExportAbout {
  return {
    name: manifest.name,
    edition: manifest.edition,
    sources: coverageSources(manifest, language),
    filters: NO_FILTERS,
    radiusKm: SHEET_RADIUS_KM,
    scenario: '',
  };
}

function subtitleOf({ code, level, own }: TerritorySheet, { t, number }: Translator): string {
  return [
    t(`territory.level.${level}`),
    t('territory.official', { code: parseTerritoryCode(code)?.officialCode ?? code }),
    t('territory.list.located', { count: own.located }),
    ...(own.population === null
      ? []
      : [t('territory.population', { count: own.population, people: number(own.population) })]),
  ].join(' · ');
}
