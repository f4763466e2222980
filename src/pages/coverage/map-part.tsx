import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { CoverageTable } from '#engine/coverage/coverage.ts';
import { definitionOf } from '#engine/coverage/export.ts';
import { coverageTableQuery } from '#state/coverage-queries.ts';
import { ClassLegend } from '#ui/coverage/class-legend.tsx';
import { type Figure, figuresOf, findByName, PAGE_SIZE, pageOf, sortFigures } from '#ui/coverage/figures.ts';
import { measureFormat } from '#ui/coverage/format-measure.ts';
import { Pager } from '#ui/coverage/pager.tsx';
import { TerritoryTable, type TerritoryTableProps } from '#ui/coverage/territory-table.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { territoryHref } from '#ui/layout/site-pages.ts';
import { rampOf } from '#ui/map/choropleth-ramps.ts';
import type { TakePicture } from '#ui/map/use-picture.ts';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { ChosenActions, toggled } from './chosen-actions.tsx';
import styles from './coverage-page.module.css';
import { ExportButtons } from './export-buttons.tsx';
import { FindBox } from './find-box.tsx';
import { HypotheticalMark } from './hypothetical-mark.tsx';
import { LeftOutNotes } from './left-out.tsx';
import { MapStage } from './map-stage.tsx';
import { pictureWords } from './picture-words.ts';
import { PresentList } from './present-list.tsx';
import { Profile } from './profile.tsx';
import { RAMP_OF_MEASURE, type Scene, whatOf, whomOf } from './scene.ts';

/** The choropleth, its legend and its table: three views of one computed object. */
export function MapPart({ scene }: { scene: Scene }) {
  const { t } = useI18n();
  const { view, set, question } = scene;
  const answer = useQuery(coverageTableQuery(question, set, view.level));
  if (answer.error) {
    const retry = () => void answer.refetch();
    return <LoadFailure error={answer.error} retry={retry} />;
  }
  // Figures of another level would stand under the wrong heading until the new ones come.
  if (answer.data?.table.level !== view.level) return <Skeleton rows={8} label={t('coverage.computing')} />;
  const { table, names } = answer.data;
  return <Figures scene={scene} table={table} names={names} stale={answer.isPlaceholderData} />;
}

interface FiguresProps {
  scene: Scene;
  table: CoverageTable;
  names: ReadonlyMap<string, string>;
  stale: boolean;
}

function Figures({ scene, table, names, stale }: FiguresProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { view, change } = scene;
  const { measure, radiusKm, classing } = view;
  const [pointed, setPointed] = useState<string>();
  const picture = useRef<TakePicture>(undefined);
  const figures = useMemo(
    () => figuresOf(table, measure, radiusKm, classing),
    [table, measure, radiusKm, classing],
  );
  const count = figures.classification.classes.length;
  const colors = useMemo(() => {
    const ramp = RAMP_OF_MEASURE[measure];
    return { light: rampOf(ramp, 'light', count), dark: rampOf(ramp, 'dark', count) };
  }, [measure, count]);
  const sorted = useSorted(scene, figures.rows);
  const format = useMemo(() => measureFormat(measure, language), [measure, language]);
  const choose = (code: string) => change(toChosen(sorted, code, view.selected), 'replace');
  const rowOf = (wanted: string | undefined) => figures.rows.find(({ code }) => code === wanted);
  const chosen = rowOf(view.selected);
  const shown = rowOf(pointed ?? view.selected);
  return (
    <>
      <div className={styles.stage} aria-busy={stale}>
        <FiguresHeading scene={scene} />
        <MapStage
          scene={scene}
          classes={figures.classes}
          colors={colors}
          zones={NO_ZONES}
          frame={undefined}
          pointed={pointed}
          chosen={view.selected}
          onPoint={setPointed}
          onChoose={choose}
          picture={picture}
        />
        <p className={styles.readout}>
          {shown ? <Readout figure={shown} format={format} /> : t('coverage.point')}
        </p>
        {chosen && <ChosenActions scene={scene} chosen={chosen} />}
        {measure === 'quotient' && <Profile scene={scene} chosen={chosen} />}
        {chosen && <PresentList key={chosen.code} scene={scene} territory={chosen} />}
        <HypotheticalMark scene={scene} />
        <ClassLegend classification={figures.classification} colors={colors} format={format} />
        {view.level === 'epci' && <p className={styles.note}>{t('coverage.approximate')}</p>}
        <LeftOutNotes leftOut={table.leftOut} />
      </div>
      <section className={styles.data} aria-label={t('coverage.table')} aria-busy={stale}>
        <HypotheticalMark scene={scene} />
        <FindBox view={view} found={sorted.length} change={change} />
        <FiguresTable
          scene={scene}
          sorted={sorted}
          country={figures.country}
          colors={colors}
          format={format}
          pointed={pointed}
          onPoint={setPointed}
          onChoose={choose}
        />
        <ExportButtons
          scene={scene}
          table={table}
          picture={picture}
          wordsOf={(theme, credits) =>
            pictureWords({ scene, table, figures, colors, format, names }, theme, credits, i18n)
          }
        />
      </section>
    </>
  );
}

interface FiguresTableProps
  extends Pick<TerritoryTableProps, 'country' | 'colors' | 'format' | 'pointed' | 'onPoint' | 'onChoose'> {
  scene: Scene;
  sorted: readonly Figure[];
}

/** A page of the table, and the way to the others. */
function FiguresTable({ scene, sorted, ...table }: FiguresTableProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { root, view, change } = scene;
  const page = pageOf(sorted, view.page);
  const what = whatOf(view, i18n);
  const caption = t('coverage.caption', { what, level: t(`coverage.level.${view.level}`) });
  return (
    <>
      <div className={styles.scroller}>
        <TerritoryTable
          {...table}
          caption={view.scenario.length === 0 ? caption : t('whatIf.table', { text: caption })}
          measure={what}
          rows={page.rows}
          sort={view.sort}
          descending={view.descending}
          chosen={view.selected}
          onSort={(sort, descending) => change({ sort, descending })}
          comparison={{
            codes: view.compared,
            onToggle: (code) => change({ compared: toggled(view.compared, code) }, 'replace'),
          }}
          hrefOf={(code) => territoryHref(root, code, language)}
        />
      </div>
      <Pager page={page} onPage={(next) => change({ page: next })} />
    </>
  );
}

/** What is measured, of whom, and what that means. */
function FiguresHeading({ scene: { view, words } }: { scene: Scene }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { measure, radiusKm } = view;
  return (
    <div className={styles.heading}>
      <h2>
        {whatOf(view, i18n)} <span className={styles.whom}>{whomOf(view.filters, words, i18n)}</span>
        {view.scenario.length > 0 && <em> {t('coverage.hypothetical.mark')}</em>}
      </h2>
      <p>{definitionOf(measure, radiusKm, language)}</p>
      {measure === 'quotient' && <p>{t('quotient.read')}</p>}
      {measure === 'quotient' && view.filters.sectors.length === 0 && (
        <p role="status">
          <strong>{t('coverage.quotient.needsSector')}</strong>
        </p>
      )}
    </div>
  );
}

const NO_ZONES = [] as const;

function Readout({ figure, format }: { figure: Figure; format: (value: number) => string }) {
  const { t } = useI18n();
  const { name, value } = figure;
  return (
    <>
      <b>{name}</b> {value === null ? t('coverage.noData') : format(value)}
    </>
  );
}

function useSorted({ view }: Scene, rows: readonly Figure[]): Figure[] {
  const { compare } = useI18n();
  const { sort, descending } = view;
  const find = useDeferredValue(view.find);
  return useMemo(
    () => sortFigures(findByName(rows, find), { sort, descending, compare }),
    [rows, find, sort, descending, compare],
  );
}

/** Chosen on the map or in the table: its page of the table comes with it; chosen again, it is let go. */
function toChosen(sorted: readonly Figure[], code: string, before: string | undefined) {
  if (code === before) return { selected: undefined };
  const at = sorted.findIndex((row) => row.code === code);
  if (at < 0) return { selected: code, find: '' };
  return { selected: code, page: Math.floor(at / PAGE_SIZE) + 1 };
}
