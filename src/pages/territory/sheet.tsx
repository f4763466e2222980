import { leftOutSentences, sourceText } from '#engine/coverage/export.ts';
import { SHEET_RADIUS_KM } from '#engine/coverage/sheet-figures.ts';
import { sheetDefinition, sheetLines } from '#engine/coverage/sheet-lines.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { CountsTable } from './counts-table.tsx';
import { FiguresPart } from './figures-part.tsx';
import { GapsPart } from './gaps-part.tsx';
import { OutsidePart } from './outside-part.tsx';
import { SheetHead } from './sheet-head.tsx';
import styles from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';
import { WhoLists } from './who-lists.tsx';

/** Up to here the gaps leave room below them, beside the figures. */
const FEW_GAPS = 8;

/** Everything known of a territory, in the order in which it is printed. */
export function Sheet({ scene }: { scene: SheetScene }) {
  const isShort = scene.sheet.gaps.length <= FEW_GAPS;
  return (
    <article className={styles.sheet}>
      <SheetHead scene={scene} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <FiguresPart scene={scene} lines={sheetLines(scene.sheet)} />
          {!isShort && <OutsidePart scene={scene} />}
        </div>
        <div className={styles.stack}>
          <GapsPart scene={scene} />
          {isShort && <OutsidePart scene={scene} />}
        </div>
      </div>
      <Small scene={scene} />
      <WhoPart scene={scene} />
    </article>
  );
}

function WhoPart({ scene }: { scene: SheetScene }) {
  const { t, number } = useI18n();
  const { own } = scene.sheet;
  return (
    <section className={styles.block} data-part="who" aria-labelledby="who">
      <h2 id="who">{t('territory.who')}</h2>
      {own.reaching === 0 ? (
        <p>{t('territory.who.none')}</p>
      ) : (
        <>
          <p>
            {t('territory.who.sum', {
              located: number(own.located),
              elsewhere: number(own.reaching - own.located),
            })}
          </p>
          <CountsTable scene={scene} />
        </>
      )}
      <WhoLists scene={scene} />
    </section>
  );
}

const DEFINED = ['located', 'serving', 'reaching', 'density', 'mean-distance', 'access'] as const;

/** What the figures mean, what they leave out, and where they come from. */
function Small({ scene: { sheet, manifest } }: { scene: SheetScene }) {
  const { t, language, date } = useI18n();
  const radius = String(SHEET_RADIUS_KM);
  const colon = language === 'fr' ? ' : ' : ': ';
  return (
    <section className={styles.small} aria-labelledby="definitions">
      <h2 id="definitions">{t('territory.definitions')}</h2>
      <ul>
        {DEFINED.map((measure) => (
          <li key={measure}>
            <b>
              {measure === 'access'
                ? t('territory.figure.access', { radius })
                : t(`territory.figure.${measure}`)}
            </b>
            {colon}
            {sheetDefinition(measure, language)}
          </li>
        ))}
        {leftOutSentences(sheet.leftOut, language).map((sentence) => (
          <li key={sentence}>{sentence}.</li>
        ))}
      </ul>
      <h2>{t('territory.sources')}</h2>
      <ul>
        <li>{t('territory.edition', { date: date(manifest.edition) })}</li>
        {coverageSources(manifest, language).map((source) => (
          <li key={source.publisher}>{sourceText(source)}</li>
        ))}
      </ul>
    </section>
  );
}
