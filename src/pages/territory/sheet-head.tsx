import { parseTerritoryCode } from '#domain/territory.ts';
import type { ExportAbout } from '#engine/coverage/export.ts';
import { sheetCsv, sheetGeoJson } from '#engine/coverage/sheet-export.ts';
import { SHEET_RADIUS_KM } from '#engine/coverage/sheet-figures.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import { NO_FILTERS } from '#engine/search/types.ts';
import { fileStem, saveFile } from '#ui/coverage/save-file.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { territoryHref } from '#ui/layout/site-pages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { directoryHref } from './directory-href.ts';
import styles from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';

/** Of the official list that the populations are taken from. */

export function SheetHead({ scene }: { scene: SheetScene }) {
  const { t, number } = useI18n();
  const { code, name, level, communes, own, isCommuneOfArrondissement } = scene.sheet;
  const { population } = own;
  return (
    <header className={styles.head}>
      <Above scene={scene} />
      <h1 tabIndex={-1}>{name}</h1>
      <p className={styles.identity}>
        <b>{t(`territory.level.${level}`)}</b>
        {' · '}
        {t('territory.official', { code: parseTerritoryCode(code)?.officialCode ?? code })}
        {level !== 'commune' && ` · ${t('territory.communes', { count: communes })}`}
        {' · '}
        <b>
          {population === null
            ? t('territory.population.unknown')
            : t('territory.population', { count: population, people: number(population) })}
        </b>
      </p>
      <p className={styles.hint}>{t('territory.population.source')}</p>
      {isCommuneOfArrondissement && <p role="status">{t('territory.arrondissement')}</p>}
      <Actions scene={scene} />
    </header>
  );
}

/** The territories that it is in, from the largest. */
function Above({ scene: { root, sheet } }: { scene: SheetScene }) {
  const { t, language } = useI18n();
  if (sheet.above.length === 0) return null;
  return (
    <nav aria-label={t('territory.path')}>
      <ol className={styles.path}>
        {sheet.above.toReversed().map(({ code, name, level }) => (
          <li key={code}>
            <span className={styles.hint}>{t(`territory.level.${level}`)} </span>
            <a href={territoryHref(root, code, language)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Actions({ scene }: { scene: SheetScene }) {
  const { t, language } = useI18n();
  const { root, sheet, manifest } = scene;
  const about: ExportAbout = {
    name: manifest.name,
    edition: manifest.edition,
    sources: coverageSources(manifest, language),
    filters: NO_FILTERS,
    radiusKm: SHEET_RADIUS_KM,
    scenario: '',
  };
  const name = fileStem(manifest.name, sheet.code, manifest.edition);
  const saveCsv = () => saveFile(sheetCsv(sheet, about, language), `${name}.csv`, 'text/csv');
  const saveGeoJson = () => {
    const text = JSON.stringify(sheetGeoJson(sheet, about, language), null, 1);
    saveFile(text, `${name}.geojson`, 'application/geo+json');
  };
  return (
    <section className={styles.actions} aria-label={t('territory.actions')}>
      <Button onClick={saveCsv}>{t('territory.csv')}</Button>
      <Button onClick={saveGeoJson}>{t('territory.geojson')}</Button>
      <Button onClick={() => window.print()}>
        <Icon name="print" size={16} />
        {t('territory.print')}
      </Button>
      <a href={directoryHref(root, language, { in: sheet.code })}>{t('territory.directory')}</a>
      <span className={styles.hint}>{t('territory.export.hint')}</span>
    </section>
  );
}
