import { useId } from 'react';
import type { Classification } from '#engine/coverage/classes.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import styles from './coverage.module.css';
import type { FormatValue } from './format-measure.ts';
import { type ClassColors, Swatch } from './swatch.tsx';

export interface ClassLegendProps {
  classification: Classification;
  colors: ClassColors;
  format: FormatValue;
}

/** Each class with its colour, its least and greatest value, and how many territories are in it. */
export function ClassLegend({ classification, colors, format }: ClassLegendProps) {
  const { t } = useI18n();
  const id = useId();
  const { classes, noData } = classification;
  const boundsOf = (min: number, max: number) =>
    min === max ? format(min) : t('coverage.class', { min: format(min), max: format(max) });
  return (
    <section className={styles.legend} aria-labelledby={id}>
      <h3 id={id} className="visually-hidden">
        {t('coverage.legend')}
      </h3>
      <ul className={styles.classes}>
        {classes.map(({ min, max, count, name }, index) => (
          <li key={name ?? min}>
            <Swatch colors={colors} index={index} />
            <span>{name === undefined ? boundsOf(min, max) : t(`quotient.${name}`)}</span>
            <span className={styles.count}>{t('coverage.classCount', { count })}</span>
          </li>
        ))}
        {noData > 0 && (
          <li>
            <Swatch colors={colors} index={undefined} />
            <span>{t('coverage.noData')}</span>
            <span className={styles.count}>{t('coverage.classCount', { count: noData })}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
