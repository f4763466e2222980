/** What a picture of the map says, so that it can go anywhere without its page. */
import type { CoverageTable } from '#engine/coverage/coverage.ts';
import { definitionOf, leftOutSentences, sourceText } from '#engine/coverage/export.ts';
import type { PictureWords } from '#ui/coverage/draw-picture.ts';
import type { Figures } from '#ui/coverage/figures.ts';
import type { FormatValue } from '#ui/coverage/format-measure.ts';
import type { ClassColors } from '#ui/coverage/swatch.tsx';
import type { Translator } from '#ui/i18n/translate.ts';
import { NO_DATA_COLOR } from '#ui/map/choropleth-ramps.ts';
import { changeWords } from './change-words.ts';
import { aboutOf } from './export-about.ts';
import { type Scene, whatOf, whomOf } from './scene.ts';

export interface PictureOf {
  scene: Scene;
  table: CoverageTable;
  figures: Figures;
  colors: ClassColors;
  format: FormatValue;
  /** Names in the scenario, by id and by code. */
  names: ReadonlyMap<string, string> | undefined;
}

export function pictureWords(
  { scene, table, figures, colors, format, names }: PictureOf,
  theme: 'light' | 'dark',
  credits: string,
  i18n: Translator,
): PictureWords {
  const { t, language, date } = i18n;
  const { view, words } = scene;
  const about = aboutOf(scene, language);
  const territories = (count: number) => t('coverage.classCount', { count });
  const classes = figures.classification.classes.map(({ min, max, count, name }, at) => {
    const bounds = min === max ? format(min) : t('coverage.class', { min: format(min), max: format(max) });
    const label = name === undefined ? bounds : t(`quotient.${name}`);
    return { color: colors[theme][at] ?? '', label: `${label} · ${territories(count)}` };
  });
  const { noData } = figures.classification;
  const none = { color: NO_DATA_COLOR[theme], label: `${t('coverage.noData')} · ${territories(noData)}` };
  return {
    title: `${whatOf(view, i18n)} · ${t(`coverage.level.${view.level}`)}`,
    lines: [
      t('export.whom', { whom: whomOf(view.filters, words, i18n) }),
      definitionOf(view.measure, view.radiusKm, language),
    ],
    supposed:
      view.scenario.length === 0
        ? []
        : [
            t('coverage.hypothetical'),
            ...view.scenario.map((change) => changeWords(change, words, names, i18n)),
          ],
    legend: noData > 0 ? [...classes, none] : classes,
    foot: [
      t('export.edition', { name: about.name, date: date(about.edition) }),
      ...leftOutSentences(table.leftOut, language).map((sentence) => `${sentence}.`),
      ...(view.level === 'epci' ? [t('coverage.approximate')] : []),
      t('export.sources', { sources: about.sources.map(sourceText).join(' · ') }),
      credits,
    ],
  };
}
