import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Bbox, Territories } from '#domain/territory.ts';
import { definitionOf } from '#engine/coverage/export.ts';
import type { Filters } from '#engine/search/types.ts';
import { coverageShapesQuery } from '#state/coverage-queries.ts';
import type { SortKey } from '#state/coverage-view.ts';
import type { Directory } from '#state/directory.ts';
import { useView } from '#state/use-view.tsx';
import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import { ChoroplethStage } from '#ui/coverage/choropleth-stage.tsx';
import { ClassLegend } from '#ui/coverage/class-legend.tsx';
import { figuresOf, sortFigures } from '#ui/coverage/figures.ts';
import { measureFormat } from '#ui/coverage/format-measure.ts';
import { TerritoryTable } from '#ui/coverage/territory-table.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { territoryHref } from '#ui/layout/site-pages.ts';
import { rampOf } from '#ui/map/choropleth-ramps.ts';
import { useVocabulary } from '#ui/organization/use-vocabulary.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './embed-coverage.module.css';
import { type FramedCoverage, useCoverage } from './use-coverage.ts';

export interface EmbedCoverageProps {
  root: URL;
  directory: Directory;
}

const LEVELS = ['region', 'department'] as const;
type Level = (typeof LEVELS)[number];

/** Where inhabitants have one of the organisations close to home: map, legend and table of one computed object. */
export function EmbedCoverage({ root, directory }: EmbedCoverageProps) {
  const { t } = useI18n();
  const asked = useView((view) => view.filters);
  const filters = useMemo(() => directory.onlyKnown(asked), [directory, asked]);
  const [level, setLevel] = useState<Level>('region');
  const state = useCoverage(root, level, filters);
  return (
    <main className={styles.main} aria-label={t('coverage.title')} aria-busy={state.status === 'loading'}>
      <ChoiceSelect
        label={t('coverage.level')}
        value={level}
        options={LEVELS.map((value) => ({ value, label: t(`coverage.level.${value}`) }))}
        onChange={setLevel}
      />
      {state.status === 'loading' && <Skeleton rows={6} label={t('coverage.computing')} />}
      {state.status === 'failed' && <LoadFailure {...state} />}
      {state.status === 'ready' && <Figures root={root} level={level} filters={filters} {...state} />}
    </main>
  );
}

type FiguresProps = Extract<FramedCoverage, { status: 'ready' }> & {
  root: URL;
  level: Level;
  filters: Filters;
};

function Figures({ root, level, filters, table, territories, question, radiusKm }: FiguresProps) {
  const { t, language, compare } = useI18n();
  const [pointed, setPointed] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const [order, setOrder] = useState<{ sort: SortKey; descending: boolean }>({
    sort: 'value',
    descending: true,
  });
  const shapes = useQuery(coverageShapesQuery(question, level));
  const figures = useMemo(() => figuresOf(table, 'access', radiusKm, 'quantiles'), [table, radiusKm]);
  const count = figures.classification.classes.length;
  const colors = useMemo(
    () => ({ light: rampOf('gain', 'light', count), dark: rampOf('gain', 'dark', count) }),
    [count],
  );
  const rows = useMemo(() => sortFigures(figures.rows, { ...order, compare }), [figures, order, compare]);
  const places = useMemo(() => placesOf(territories), [territories]);
  const format = measureFormat('access', language);
  const what = t('coverage.what.access', { radius: String(radiusKm) });
  const marks = { pointed, chosen, onPoint: setPointed, onChoose: setChosen };
  return (
    <>
      <header>
        <h1 className={styles.title}>
          {what} <Whom filters={filters} />
        </h1>
        <p className={styles.text}>{definitionOf('access', radiusKm, language)}</p>
      </header>
      <div className={styles.body}>
        <section className={styles.map} aria-label={t('coverage.map')}>
          <ChoroplethStage
            {...marks}
            {...places}
            root={root}
            shapes={shapes}
            classes={figures.classes}
            colors={colors}
            zones={NO_ZONES}
            frame={undefined}
            compact
          />
        </section>
        <div className={styles.data}>
          <h2 className="visually-hidden">{t('coverage.table')}</h2>
          <ClassLegend classification={figures.classification} colors={colors} format={format} />
          <TerritoryTable
            {...marks}
            {...order}
            caption={t('coverage.caption', { what, level: t(`coverage.level.${level}`) })}
            measure={what}
            rows={rows}
            country={figures.country}
            colors={colors}
            format={format}
            onSort={(sort, descending) => setOrder({ sort, descending })}
            hrefOf={(code) => territoryHref(root, code, language)}
          />
        </div>
      </div>
    </>
  );
}

/** Of whom: the chosen kinds, sectors and needs, or everyone. */
function Whom({ filters: { kinds, sectors, needs } }: { filters: Filters }) {
  const { t } = useI18n();
  const { kindPlural, sector, need } = useVocabulary();
  const lists = [kinds.map(kindPlural), sectors.map(sector), needs.map(need)];
  const names = lists.map((list) => list.join(', ')).filter((list) => list !== '');
  return <span className={styles.whom}>{names.join(' · ') || t('coverage.everyone')}</span>;
}

const NO_ZONES = [] as const;

/** The mainland to frame, and the overseas territories that have inhabitants. */
function placesOf({ regions, country }: Territories) {
  const mainland = regions.filter(({ overseas }) => !overseas).map(({ bbox }) => bbox);
  return {
    mainland: mainland.length > 0 ? mainland.reduce(union) : country.bbox,
    overseas: regions.filter(({ overseas, population }) => overseas && population !== null),
  };
}

function union(a: Bbox, b: Bbox): Bbox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
