import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  changedTerritories,
  type EffectLine,
  type EffectMeasure,
  scenarioEffect,
} from '#engine/coverage/effect.ts';
import { coverageTableQuery } from '#state/coverage-queries.ts';
import { differenceFormat, measureFormat } from '#ui/coverage/format-measure.ts';
import { MeasureValue } from '#ui/coverage/measure-value.tsx';
import { Scroller } from '#ui/coverage/scroller.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './hypothetical.module.css';
import { type Scene, whatOf } from './scene.ts';

const NAMED = 4;

/** The same figures before and after, of the chosen territory or of the country, and which territories change. */
export function WhatIfEffect({ scene }: { scene: Scene }) {
  const { t } = useI18n();
  const { view, set, question } = scene;
  const { level, measure, radiusKm, selected } = view;
  const before = useQuery(coverageTableQuery(question, { ...set, scenario: [] }, level)).data?.table;
  const now = useQuery(coverageTableQuery(question, set, level));
  const after = now.data?.table;
  const isFresh = before?.level === level && after?.level === level;
  const effect = useMemo(
    () =>
      isFresh && before && after
        ? scenarioEffect(before, after, { code: selected, measure, radiusKm })
        : undefined,
    [isFresh, before, after, selected, measure, radiusKm],
  );
  const changed = useMemo(
    () => (isFresh && before && after ? changedTerritories(before, after, measure, radiusKm) : []),
    [isFresh, before, after, measure, radiusKm],
  );
  if (effect === undefined) return null;
  const names = changed.slice(0, NAMED).map(({ name }) => name);
  return (
    <div className={styles.effect} aria-busy={now.isPlaceholderData}>
      <Scroller label={t('whatIf.effect', { territory: effect.name })}>
        <table>
          <caption>{t('whatIf.effect', { territory: effect.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('whatIf.effect.figure')}</th>
              <th scope="col">{t('whatIf.effect.before')}</th>
              <th scope="col">{t('whatIf.effect.after')}</th>
              <th scope="col">{t('whatIf.effect.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {effect.lines.map((line) => (
              <Line key={line.measure} scene={scene} line={line} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <p role="status">
        {t('whatIf.effect.changed', { count: changed.length, names: names.join(', ') })}{' '}
        {selected === undefined && t('whatIf.effect.choose')}
      </p>
    </div>
  );
}

function Line({ scene, line }: { scene: Scene; line: EffectLine }) {
  const { t, language } = useI18n();
  const { measure, before, after, difference } = line;
  const format = measureFormat(countedAs(measure), language);
  const differing = differenceFormat(countedAs(measure), language);
  return (
    <tr data-effect={measure}>
      <th scope="row">
        <EffectName scene={scene} measure={measure} />
      </th>
      <td>
        <MeasureValue value={before} format={format} />
      </td>
      <td>
        <MeasureValue value={after} format={format} />
      </td>
      <td>
        {difference === 0 ? (
          <data value="0">{t('whatIf.effect.none')}</data>
        ) : (
          <MeasureValue value={difference} format={differing} />
        )}
      </td>
    </tr>
  );
}

function EffectName({ scene: { view }, measure }: { scene: Scene; measure: EffectMeasure }) {
  const i18n = useI18n();
  if (measure !== 'covered') return whatOf({ ...view, measure }, i18n);
  return i18n.t('whatIf.effect.covered', { radius: String(view.radiusKm) });
}

/** Inhabitants, as those of a white zone. */
function countedAs(measure: EffectMeasure) {
  return measure === 'covered' ? 'white' : measure;
}
