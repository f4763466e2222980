/** How the value of a measure is written: with exactly the decimals that exports and the terminal round it to. */

import type { Language } from '#domain/language.ts';
import { MEASURE_INFO, type Measure } from '#engine/coverage/measures.ts';

export type FormatValue = (value: number) => string;

/** @returns writes a value rounded by `measureValue`; a share of 0.6436 is `64,36 %` */
export function measureFormat(measure: Measure, language: Language): FormatValue {
  const { decimals } = MEASURE_INFO[measure];
  const isShare = measure === 'access';
  const digits = isShare ? decimals - 2 : decimals;
  const format = new Intl.NumberFormat(localeOf(language), {
    ...(isShare ? { style: 'percent' } : {}),
    ...(measure === 'mean-distance' ? { style: 'unit', unit: 'kilometer' } : {}),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value);
}

/** @returns writes a difference with its sign; of two shares, 0.0123 is `+1,23 pt` */
export function differenceFormat(measure: Measure, language: Language): FormatValue {
  const { decimals } = MEASURE_INFO[measure];
  const isShare = measure === 'access';
  const digits = isShare ? decimals - 2 : decimals;
  const format = new Intl.NumberFormat(localeOf(language), {
    ...(measure === 'mean-distance' ? { style: 'unit', unit: 'kilometer' } : {}),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });
  return (value) => (isShare ? `${format.format(value * 100)}\u00a0pt` : format.format(value));
}

function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}
