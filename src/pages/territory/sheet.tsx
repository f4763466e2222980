import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { sheetLines } from '#engine/coverage/sheet-lines.ts';
import { type CoverageQuestion, territoryMapQuery } from '#state/coverage-queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { BelowPart } from './below-part.tsx';
import { CountsTable } from './counts-table.tsx';
import { FiguresPart } from './figures-part.tsx';
import { GapsPart } from './gaps-part.tsx';
import { MapPart } from './map-part.tsx';
import { OutsidePart } from './outside-part.tsx';
import parts from './sheet.module.css';
import { SheetActions } from './sheet-actions.tsx';
import { SheetHead } from './sheet-head.tsx';
import { SheetSmall } from './sheet-small.tsx';
import styles from './territory.module.css';
import type { SheetScene } from './use-territory-page.ts';
import { WhoLists } from './who-lists.tsx';

/** Up to here the gaps leave room below them, beside the map and the figures. */
const FEW_GAPS = 14;

/** Everything known of a territory, in the order in which it is printed. */
export function Sheet({ scene, question }: { scene: SheetScene; question: CoverageQuestion }) {
  const figure = useRef<HTMLElement>(null);
  const { data, isError } = useQuery({ ...territoryMapQuery(question, scene.sheet.code), retry: false });
  const map = isError ? null : data;
  const isShort = scene.sheet.gaps.length <= FEW_GAPS;
  return (
    <article className={parts.sheet}>
      <SheetHead root={scene.root} identity={scene.sheet} codeYear={scene.codeYear}>
        <SheetActions scene={scene} map={map} figure={figure} />
      </SheetHead>
      <div className={parts.columns}>
        <div className={parts.stack}>
          <MapPart scene={scene} map={map} figure={figure} />
          <FiguresPart scene={scene} lines={sheetLines(scene.sheet)} />
          {!isShort && <OutsidePart scene={scene} />}
        </div>
        <div className={parts.stack}>
          <GapsPart scene={scene} />
          {isShort && <OutsidePart scene={scene} />}
        </div>
      </div>
      <WhoPart scene={scene} isShort={isShort} />
      <BelowPart root={scene.root} identity={scene.sheet} />
      <SheetSmall scene={scene} />
    </article>
  );
}

/** On paper it starts a page of its own, unless long gaps may need the top of it. */
function WhoPart({ scene, isShort }: { scene: SheetScene; isShort: boolean }) {
  const { t, number } = useI18n();
  const { own } = scene.sheet;
  return (
    <section
      className={styles.block}
      data-part="who"
      data-flows={!isShort || undefined}
      aria-labelledby="who"
    >
      <div className={styles.together}>
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
      </div>
      <WhoLists scene={scene} />
    </section>
  );
}
