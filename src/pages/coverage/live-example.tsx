import { useQuery } from '@tanstack/react-query';
import type { TerritoryComparison } from '#engine/coverage/comparison.ts';
import { MEASURE_INFO, type Measure, measureValue, reachAt, roundTo } from '#engine/coverage/measures.ts';
import { coverageComparisonQuery } from '#state/coverage-queries.ts';
import { measureFormat } from '#ui/coverage/format-measure.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { HypotheticalMark } from './hypothetical-mark.tsx';
import styles from './method.module.css';
import { type Scene, whomOf } from './scene.ts';

/** The formulas with the numbers of a real territory: the chosen one, or a region of a middling size. */
export function LiveExample({ scene }: { scene: Scene }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { set, question, words, view } = scene;
  // All sectors are compared for the quotient: a filter by one would leave nothing to compare.
  const everySector = { ...set, filters: { ...set.filters, sectors: [] } };
  const code = view.selected ?? middlingRegion(scene);
  const { data } = useQuery(coverageComparisonQuery(question, everySector, [code]));
  const territory = data?.comparison.territories[0];
  if (data === undefined || territory === undefined) return null;
  return (
    <section className={styles.live} aria-labelledby="live">
      <h3 id="live">{t('formula.live.title', { territory: territory.name })}</h3>
      <HypotheticalMark scene={scene} />
      <p>{t('formula.live.lead', { whom: whomOf(everySector.filters, words, i18n) })}</p>
      <Calculations scene={scene} comparison={data.comparison} sectors={data.sectors} />
    </section>
  );
}

interface CalculationsProps {
  scene: Scene;
  comparison: TerritoryComparison;
  /** Ids, in the order of the comparison. */
  sectors: readonly string[];
}

function Calculations({ scene: { view, words }, comparison, sectors }: CalculationsProps) {
  const { t, number, language } = useI18n();
  const [here] = comparison.territories;
  if (here === undefined) return null;
  const { figures } = here;
  const { coveredPopulation, whitePopulation } = reachAt(comparison, figures, view.radiusKm);
  const written = (measure: Measure) => {
    const value = measureValue(comparison, figures, measure, view.radiusKm);
    return value === null ? t('coverage.noData') : measureFormat(measure, language)(value);
  };
  const [people, covered] = [number(figures.population ?? 0), number(coveredPopulation ?? 0)];
  const known = (coveredPopulation ?? 0) + (whitePopulation ?? 0);
  const quotient = quotientExample(comparison, sectors);
  const label = words.taxonomy.sectors.find(({ id }) => id === quotient?.sector)?.label[language];
  const lines: [Measure, string][] = [
    ['access', `${covered} ÷ ${number(known)} = ${written('access')}`],
    ['white', `${number(known)} − ${covered} = ${written('white')}`],
    [
      'mean-distance',
      `${number(Math.round((figures.meanDistanceKm ?? 0) * known))} ÷ ${number(known)} = ${written('mean-distance')}`,
    ],
    ['density', `${number(figures.located)} ÷ ${people} × ${number(100_000)} = ${written('density')}`],
  ];
  return (
    <dl data-live>
      {lines.map(([measure, calculation]) => (
        <div key={measure} data-measure={measure}>
          <dt>{t(`coverage.measure.${measure}`)}</dt>
          <dd>{calculation}</dd>
        </div>
      ))}
      {quotient && label && (
        <div data-measure="quotient">
          <dt>{t('coverage.measure.quotient')}</dt>
          <dd>
            {t('formula.live.quotient', {
              sector: label,
              calculation:
                `(${number(quotient.here)} ÷ ${number(quotient.all)}) ÷ ` +
                `(${number(quotient.country)} ÷ ${number(quotient.countryAll)}) = ` +
                measureFormat('quotient', language)(quotient.value),
            })}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Of the sector that most organisations here have; undefined where the quotients have no data. */
function quotientExample({ territories, country }: TerritoryComparison, sectors: readonly string[]) {
  const cells = territories[0]?.sectors ?? [];
  const most = Math.max(...cells.map(({ located }) => located));
  const at = cells.findIndex(({ located }) => located === most);
  const cell = cells[at];
  const sector = sectors[at];
  if (cell === undefined || cell.quotient === null || sector === undefined) return undefined;
  return {
    sector,
    here: cell.located,
    all: territories[0]?.figures.located ?? 0,
    country: country.sectors[at]?.located ?? 0,
    countryAll: country.figures.located,
    value: roundTo(cell.quotient, MEASURE_INFO.quotient.decimals),
  };
}

function middlingRegion({ words }: Scene): string {
  const regions = words.territories.regions
    .filter(({ population, overseas }) => population !== null && !overseas)
    .sort((a, b) => (a.population ?? 0) - (b.population ?? 0));
  return regions[regions.length >> 1]?.code ?? words.territories.country.code;
}
