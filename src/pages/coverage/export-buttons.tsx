import { type RefObject, useState } from 'react';
import type { CoverageTable } from '#engine/coverage/coverage.ts';
import { coverageCsv } from '#engine/coverage/export.ts';
import { drawPicture, type PictureWords } from '#ui/coverage/draw-picture.ts';
import { saveFile } from '#ui/coverage/save-file.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { type LoadFailureProps, WayOut } from '#ui/layout/load-failure.tsx';
import { useMediaQuery } from '#ui/layout/use-media-query.ts';
import type { TakePicture } from '#ui/map/use-picture.ts';
import { Button } from '#ui/primitives/button.tsx';
import styles from './coverage-page.module.css';
import { aboutOf, fileName } from './export-about.ts';
import type { Scene } from './scene.ts';

interface ExportButtonsProps {
  scene: Scene;
  table: CoverageTable;
  picture: RefObject<TakePicture | undefined>;
  /** What the picture says, in the colours of a theme, with the credits of its map. */
  wordsOf: (theme: 'light' | 'dark', credits: string) => PictureWords;
}

/** The table, its outlines and its map as files that say what they count, of when and from whom. */
export function ExportButtons({ scene, table, picture, wordsOf }: ExportButtonsProps) {
  const { t, language } = useI18n();
  const theme = useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const [problem, setProblem] = useState<'noMap' | LoadFailureProps>();
  const { measure, level } = scene.view;
  const nameOf = (extension: string) => fileName(scene, `${measure}-${level}`, extension);
  const about = () => aboutOf(scene, language);
  const tryTo = (work: () => Promise<void>) => {
    setProblem(undefined);
    work().catch((error: Error) => setProblem({ error, retry: () => tryTo(work) }));
  };
  const csv = () => saveFile(coverageCsv(table, [measure], about(), language), nameOf('csv'), 'text/csv');
  const geoJson = async () => {
    const asked = { measure, about: about(), language };
    const text = await scene.question.client?.geoJson(scene.set, level, asked);
    if (text !== undefined) saveFile(text, nameOf('geojson'), 'application/geo+json');
  };
  const png = async () => {
    if (picture.current === undefined) return setProblem('noMap');
    const map = await picture.current();
    saveFile(await drawPicture(map, wordsOf(theme, map.credits), theme), nameOf('png'), 'image/png');
  };
  return (
    <div className={styles.csv}>
      <Button onClick={csv}>{t('coverage.csv')}</Button>
      <Button onClick={() => tryTo(geoJson)}>{t('export.geojson')}</Button>
      <Button onClick={() => tryTo(png)}>{t('export.png')}</Button>
      <span>{t('coverage.csv.hint')}</span>
      <span role="status">{problem === 'noMap' && <strong>{t('export.noMap')}</strong>}</span>
      {typeof problem === 'object' && (
        <div role="alert">
          <p>{t('export.failed')}</p>
          <WayOut {...problem} />
        </div>
      )}
    </div>
  );
}
