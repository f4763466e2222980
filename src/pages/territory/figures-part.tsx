import { SHEET_RADIUS_KM } from '#engine/coverage/sheet-figures.ts';
import type { SheetLine } from '#engine/coverage/sheet-lines.ts';
import { SIMILAR_METHOD } from '#engine/coverage/similar-territories.ts';
import tables from '#ui/coverage/coverage.module.css';
import { type FormatValue, measureFormat } from '#ui/coverage/format-measure.ts';
import { MeasureValue } from '#ui/coverage/measure-value.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { territoryHref } from '#ui/layout/site-pages.ts';
import { KindTile } from '#ui/primitives/kind-tile.tsx';
import { Scroller } from './scroller.tsx';
import sheets from './sheet-tables.module.css';
import styles from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';

interface FiguresPartProps {
  scene: SheetScene;
  lines: readonly SheetLine[];
}

/** Each figure beside the same one elsewhere. */
export function FiguresPart({ scene, lines }: FiguresPartProps) {
  const { t } = useI18n();
  const { name, region, country } = scene.sheet;
  const caption = t(region ? 'territory.figures.caption' : 'territory.figures.captionRegion', { name });
  return (
    <section className={styles.block} data-part="figures" aria-labelledby="figures">
      <h2 id="figures">{t('territory.figures')}</h2>
      <Scroller what={t('territory.figures')}>
        <table className={`${tables.table} ${sheets.figures}`}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('territory.figure')}</th>
              <th scope="col">{t('territory.own')}</th>
              <th scope="col">{t('territory.similar.median')}</th>
              {region && <th scope="col">{region.name}</th>}
              <th scope="col">{country.name}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.column} scene={scene} line={line} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <Similar scene={scene} />
    </section>
  );
}

function Line({ scene: { vocabulary }, line }: { scene: SheetScene; line: SheetLine }) {
  const { t } = useI18n();
  const format = useFormat(line);
  const { kind, measure } = line;
  const radius = String(SHEET_RADIUS_KM);
  const values = [line.own, line.similar, ...(line.region === undefined ? [] : [line.region]), line.country];
  const label =
    measure === 'access' ? t('territory.figure.access', { radius }) : t(`territory.figure.${measure}`);
  return (
    <tr data-column={line.column}>
      <th scope="row" data-kind={kind}>
        {kind === undefined ? (
          label
        ) : (
          <span className={sheets.kind}>
            <KindTile {...vocabulary.kindStyle(kind)} size={18} />
            <span className="visually-hidden">
              {t('territory.figure.kindLong', { radius, kind: vocabulary.kind(kind) })}
            </span>
            <span aria-hidden="true">{t('territory.figure.kind', { kind: vocabulary.kind(kind) })}</span>
          </span>
        )}
      </th>
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
        <td key={at}>
          <MeasureValue value={value} format={format} />
        </td>
      ))}
    </tr>
  );
}

function useFormat({ measure }: SheetLine): FormatValue {
  const { number, language } = useI18n();
  return measure === 'population' || measure === 'reaching' ? number : measureFormat(measure, language);
}

/** Who the median is of, and how they were chosen. */
function Similar({ scene: { root, sheet } }: { scene: SheetScene }) {
  const { t, language } = useI18n();
  return (
    <p className={styles.note}>
      {t('territory.similar')}{' '}
      {sheet.similar.length === 0
        ? t('territory.similar.none')
        : sheet.similar.map(({ code, name, located }, at) => (
            <span key={code}>
              {at > 0 && ', '}
              <a href={territoryHref(root, code, language, located)}>{name}</a>
            </span>
          ))}
      {sheet.similar.length > 0 && '.'} {SIMILAR_METHOD[language]}
    </p>
  );
}
