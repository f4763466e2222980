import type { ComparedTerritory, TerritoryComparison } from '#engine/coverage/comparison.ts';
import type { ComparisonLine, ComparisonMeasure } from '#engine/coverage/comparison-lines.ts';
import { type Specialities, specialitiesOf } from '#engine/coverage/specialization.ts';
import { differenceFormat, measureFormat } from '#ui/coverage/format-measure.ts';
import { MeasureValue } from '#ui/coverage/measure-value.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { territoryHref } from '#ui/layout/site-pages.ts';
import { useKeptFocus } from '#ui/layout/use-kept-focus.ts';
import { Icon } from '#ui/primitives/icon.tsx';
import styles from './compare-table.module.css';
import { type Scene, whatOf } from './scene.ts';
import { SectorShares } from './sector-shares.tsx';

interface CompareTableProps {
  scene: Scene;
  comparison: TerritoryComparison;
  lines: readonly ComparisonLine[];
  /** Ids, in the order of the comparison. */
  sectors: readonly string[];
}

/** Territories as columns, measures as rows, the country at the end. */
export function CompareTable({ scene, comparison, lines, sectors }: CompareTableProps) {
  const { t } = useI18n();
  const { territories, country } = comparison;
  const title = t('sideBySide.title');
  const focus = useKeptFocus<HTMLTableSectionElement>(() =>
    document.querySelector<HTMLElement>('main [role="combobox"]'),
  );
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">
        {scene.view.scenario.length === 0 ? title : t('whatIf.table', { text: title })}
      </caption>
      <thead {...focus}>
        <tr>
          <td className={styles.corner}>{t('sideBySide.figure')}</td>
          {territories.map((one) => (
            <Head key={one.code} scene={scene} territory={one} />
          ))}
          <th scope="col">{country.name}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.column} scene={scene} line={line} />
        ))}
        {(['over', 'under'] as const).map((side) => (
          <tr key={side} data-column={side}>
            <th scope="row">{t(`sideBySide.${side}`)}</th>
            {territories.map((one) => (
              <td key={one.code} className={styles.sectors}>
                <Side
                  scene={scene}
                  side={side}
                  territory={one}
                  specialities={specialitiesOf(sectors, one.sectors, country.sectors)}
                />
              </td>
            ))}
            <td>–</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ scene, territory: { code, name, level } }: { scene: Scene; territory: ComparedTerritory }) {
  const { t, language } = useI18n();
  const { root, view, change } = scene;
  return (
    <th scope="col">
      <span className={styles.head}>
        <span>
          <a href={territoryHref(root, code, language)}>{name}</a>
          <small>{t(`level.${level}`)}</small>
        </span>
        <button
          type="button"
          aria-label={t('sideBySide.remove', { name })}
          title={t('sideBySide.remove', { name })}
          onClick={() => change({ compared: view.compared.filter((other) => other !== code) })}
        >
          <Icon name="close" size={14} />
        </button>
      </span>
    </th>
  );
}

function Line({ scene, line }: { scene: Scene; line: ComparisonLine }) {
  const { language } = useI18n();
  const { measure, column, kind, values, country, best, worst } = line;
  const format = measureFormat(countedAs(measure), language);
  return (
    <tr data-column={column} data-part={kind !== undefined || undefined}>
      <th scope="row">
        <LineName scene={scene} line={line} />
      </th>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are those of the head
        <td key={at}>
          <MeasureValue value={value} format={format} />
          <Against line={line} at={at} />
          <Extreme is={best.includes(at) ? 'best' : worst.includes(at) ? 'worst' : undefined} />
        </td>
      ))}
      <td>
        <MeasureValue value={country} format={format} />
      </td>
    </tr>
  );
}

function LineName({ scene: { view, words }, line }: { scene: Scene; line: ComparisonLine }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { measure, kind } = line;
  if (kind !== undefined) {
    const label = words.taxonomy.kinds.find(({ id }) => id === kind)?.label[language] ?? kind;
    return t('sideBySide.kind', { kind: label });
  }
  if (measure === 'population') return t('sideBySide.population');
  if (measure === 'covered') return t('sideBySide.covered', { radius: String(view.radiusKm) });
  return whatOf({ ...view, measure }, i18n);
}

/** Against the country: never for lines of a kind, whose shares would drown the rest. */
function Against({ line: { measure, kind, against }, at }: { line: ComparisonLine; at: number }) {
  const { t, language } = useI18n();
  const value = against.values[at] ?? null;
  if (value === null || kind !== undefined || measure === 'serving') return null;
  if (against.how === 'difference') {
    const difference = differenceFormat(countedAs(measure), language)(value);
    return <small>{t('sideBySide.difference', { difference })}</small>;
  }
  return <small>{t('sideBySide.share', { share: measureFormat('access', language)(value) })}</small>;
}

/** A mark and a word: the colour only repeats them. */
function Extreme({ is }: { is: 'best' | 'worst' | undefined }) {
  const { t } = useI18n();
  if (is === undefined) return null;
  return (
    <small className={styles[is]}>
      <span aria-hidden="true">{is === 'best' ? '▲' : '▼'}</span> {t(`sideBySide.${is}`)}
    </small>
  );
}

interface SideProps {
  scene: Scene;
  side: keyof Specialities;
  territory: ComparedTerritory;
  specialities: Specialities;
}

function Side({ scene, side, territory, specialities }: SideProps) {
  const { t } = useI18n();
  const few = territory.sectors.every(({ quotient }) => quotient === null);
  if (few) return <span className={styles.few}>{t('sideBySide.few')}</span>;
  if (specialities[side].length === 0) return t('sideBySide.noneSector');
  return <SectorShares scene={scene} shares={specialities[side].slice(0, SHOWN)} />;
}

const SHOWN = 3;

/** Inhabitants, as those of a white zone. */
function countedAs(measure: ComparisonMeasure) {
  return measure === 'covered' || measure === 'population' ? 'white' : measure;
}
