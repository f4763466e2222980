import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { MAX_COMPARED } from '#engine/coverage/comparison.ts';
import { comparisonCsv, comparisonLines } from '#engine/coverage/comparison-lines.ts';
import type { ComparisonAnswer } from '#state/coverage-host.ts';
import { coverageComparisonQuery } from '#state/coverage-queries.ts';
import { saveFile } from '#ui/coverage/save-file.ts';
import { Scroller } from '#ui/coverage/scroller.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LoadFailure } from '#ui/layout/load-failure.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Notice } from '#ui/primitives/notice.tsx';
import { Skeleton } from '#ui/primitives/skeleton.tsx';
import { CompareTable } from './compare-table.tsx';
import styles from './coverage-page.module.css';
import { aboutOf, fileName } from './export-about.ts';
import { TerritoryFinder } from './finders.tsx';
import { HypotheticalMark } from './hypothetical-mark.tsx';
import { LeftOutNotes } from './left-out.tsx';
import { type Scene, whomOf } from './scene.ts';

/** Up to ten territories, of any level, on the same measures. */
export function ComparePart({ scene }: { scene: Scene }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { view, words } = scene;
  return (
    <section className={styles.wide} aria-labelledby="side-by-side">
      <div className={styles.heading}>
        <h2 id="side-by-side">
          {t('sideBySide.title')} <span className={styles.whom}>{whomOf(view.filters, words, i18n)}</span>
          {view.scenario.length > 0 && <em> {t('coverage.hypothetical.mark')}</em>}
        </h2>
        <p>{t('sideBySide.lead')}</p>
      </div>
      <Add scene={scene} />
      {view.compared.length === 0 ? <NothingYet scene={scene} /> : <Compared scene={scene} />}
    </section>
  );
}

function Add({ scene: { view, question, change } }: { scene: Scene }) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { compared } = view;
  const isFull = compared.length >= MAX_COMPARED;
  return (
    <div className={styles.bar}>
      <div className={styles.adder}>
        <TerritoryFinder
          question={question}
          text={text}
          taken={compared}
          inputRef={input}
          onText={setText}
          onChoose={(code) => {
            setText('');
            if (!isFull) change({ compared: [...compared, code] });
          }}
        />
      </div>
      <p role="status" className={styles.note}>
        {isFull ? t('sideBySide.full') : t('sideBySide.chosen', { count: compared.length })}
      </p>
      {compared.length > 1 && (
        <Button
          look="quiet"
          onClick={() => {
            change({ compared: [] });
            input.current?.focus();
          }}
        >
          {t('sideBySide.clear')}
        </Button>
      )}
    </div>
  );
}

/** Three of the most inhabited regions: something to look at, and how it is done. */
function NothingYet({ scene: { words, change } }: { scene: Scene }) {
  const { t, list } = useI18n();
  const regions = words.territories.regions
    .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .slice(0, 3);
  return (
    <Notice icon="compare" title={t('sideBySide.empty')} as="h3">
      <p>{t('sideBySide.empty.text')}</p>
      <Button className={styles.long} onClick={() => change({ compared: regions.map(({ code }) => code) })}>
        {t('sideBySide.example', { names: list(regions.map(({ name }) => name)) })}
      </Button>
    </Notice>
  );
}

function Compared({ scene }: { scene: Scene }) {
  const { t } = useI18n();
  const { view, set, question } = scene;
  const answer = useQuery(coverageComparisonQuery(question, set, view.compared));
  if (answer.error) {
    const retry = () => void answer.refetch();
    return <LoadFailure error={answer.error} retry={retry} />;
  }
  if (!answer.data) return <Skeleton rows={8} label={t('coverage.computing')} />;
  if (answer.data.comparison.territories.length === 0) return <NothingYet scene={scene} />;
  return <Result scene={scene} answer={answer.data} stale={answer.isPlaceholderData} />;
}

interface ResultProps {
  scene: Scene;
  answer: ComparisonAnswer;
  stale: boolean;
}

function Result({ scene, answer, stale }: ResultProps) {
  const { t, language } = useI18n();
  const { comparison, kinds, sectors } = answer;
  const lines = useMemo(
    () => comparisonLines(comparison, scene.view.radiusKm, kinds),
    [comparison, kinds, scene.view.radiusKm],
  );
  const download = () => {
    const text = comparisonCsv(comparison, { kinds, sectors }, aboutOf(scene, language), language);
    saveFile(text, fileName(scene, 'comparison', 'csv'), 'text/csv');
  };
  return (
    <>
      <HypotheticalMark scene={scene} />
      <div aria-busy={stale}>
        <Scroller label={t('sideBySide.title')}>
          <CompareTable scene={scene} comparison={comparison} lines={lines} sectors={sectors} />
        </Scroller>
      </div>
      <p className={styles.note}>{t('sideBySide.note')}</p>
      <p className={styles.csv}>
        <Button onClick={download}>{t('sideBySide.csv')}</Button>
        <span>{t('coverage.csv.hint')}</span>
      </p>
      <LeftOutNotes leftOut={comparison.leftOut} />
    </>
  );
}
