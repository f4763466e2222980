import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Bbox } from '#domain/territory.ts';
import type { WhiteCommune } from '#engine/coverage/coverage.ts';
import { coverageTableQuery, coverageWhiteQuery } from '#state/coverage-queries.ts';
import type { WhiteZones } from '#state/coverage-white.ts';
import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import { pageOf } from '#ui/coverage/figures.ts';
import { Pager } from '#ui/coverage/pager.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { PALETTES } from '#ui/map/basemap/palettes.ts';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import styles from './coverage-page.module.css';
import { HypotheticalMark } from './hypothetical-mark.tsx';
import { MapStage } from './map-stage.tsx';
import { type Scene, whomOf } from './scene.ts';
import { WhiteTable } from './white-table.tsx';

/** Where nobody is near: the communes beyond the radius, with their inhabitants. */
export function WhitePart({ scene }: { scene: Scene }) {
  const { t } = useI18n();
  const { view, set, question } = scene;
  const answer = useQuery(coverageWhiteQuery(question, set, view.radiusKm, view.selected));
  if (answer.error) {
    const retry = () => void answer.refetch();
    return <LoadFailure error={answer.error} retry={retry} />;
  }
  if (!answer.data || answer.isPlaceholderData) {
    return <Skeleton rows={8} label={t('coverage.computing')} />;
  }
  return <Zones scene={scene} zones={answer.data} />;
}

function Zones({ scene, zones }: { scene: Scene; zones: WhiteZones }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { view, words, change, suppose } = scene;
  const radius = String(view.radiusKm);
  const [pointed, setPointed] = useState<string>();
  const names = useNames(scene);
  const frame = useMemo(
    () => (view.selected === undefined ? undefined : boundsOf(zones.listed)),
    [view.selected, zones],
  );
  const plain = useMemo(() => new Map([...names.keys()].map((code) => [code, 0])), [names]);
  const page = pageOf(zones.listed, view.page);
  const marked = (text: string) => (view.scenario.length === 0 ? text : t('whatIf.table', { text }));
  const choose = (code: string) => change({ selected: code === view.selected ? undefined : code, page: 1 });
  const isPart = zones.listed.length < zones.communes;
  const listed = { count: zones.listed.length, population: number(zones.listedPopulation) };
  return (
    <>
      <div className={styles.stage}>
        <div className={styles.heading}>
          <h2>
            {t('coverage.white.title', { radius })}{' '}
            <span className={styles.whom}>{whomOf(view.filters, words, i18n)}</span>
            {view.scenario.length > 0 && <em> {t('coverage.hypothetical.mark')}</em>}
          </h2>
          <p role="status">
            {zones.communes === 0
              ? t('coverage.white.none', { radius })
              : t('coverage.white.sum', {
                  count: zones.communes,
                  population: number(zones.population),
                })}
          </p>
          {isPart && <p>{t('coverage.white.listed', listed)}</p>}
        </div>
        <MapStage
          scene={scene}
          classes={plain}
          colors={PLAIN}
          zones={zones.listed}
          frame={frame}
          pointed={pointed}
          chosen={view.selected}
          onPoint={setPointed}
          onChoose={choose}
        />
        <p className={styles.note}>{t('coverage.white.point')}</p>
      </div>
      <section className={styles.data} aria-label={t('coverage.part.white')}>
        <HypotheticalMark scene={scene} />
        <Within scene={scene} names={names} />
        {zones.communes > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
          <section className={styles.scroller} aria-label={t('coverage.table')} tabIndex={0}>
            <WhiteTable
              communes={page.rows}
              caption={marked(t('coverage.white.title', { radius }))}
              onOpen={({ code, name }) =>
                suppose({ type: 'add', commune: { text: name, found: { code, name } } })
              }
            />
          </section>
        )}
        <Pager page={page} onPage={(next) => change({ page: next })} />
      </section>
    </>
  );
}

const PLAIN = { light: [PALETTES.light.france], dark: [PALETTES.dark.france] };

/** A list of 1,255 intercommunal bodies helps nobody: these are chosen on the map or in the table. */
function Within({ scene, names }: { scene: Scene; names: ReadonlyMap<string, string> }) {
  const { t, compare } = useI18n();
  const { view, change } = scene;
  const chosen = view.selected ?? '';
  const offered = [...names].filter(([code]) => view.level !== 'epci' || code === chosen);
  const options = offered.sort(([, a], [, b]) => compare(a, b)).map(([value, label]) => ({ value, label }));
  return (
    <div className={styles.find}>
      <ChoiceSelect
        label={t('coverage.white.territory')}
        value={chosen}
        options={[{ value: '', label: t('coverage.white.everywhere') }, ...options]}
        onChange={(code) => change({ selected: code === '' ? undefined : code, page: 1 })}
      />
      {view.level === 'epci' && <p className={styles.note}>{t('coverage.white.choose')}</p>}
    </div>
  );
}

function useNames({ view, set, question }: Scene): ReadonlyMap<string, string> {
  const { data } = useQuery(coverageTableQuery(question, set, view.level));
  return useMemo(
    () =>
      new Map(data?.table.level === view.level ? data.table.rows.map(({ code, name }) => [code, name]) : []),
    [data, view.level],
  );
}

function boundsOf(communes: readonly WhiteCommune[]): Bbox | undefined {
  if (communes.length === 0) return undefined;
  const [lngs, lats] = [communes.map(({ lng }) => lng), communes.map(({ lat }) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
