/** How the value of a measure is written: with exactly the decimals that exports and the terminal round it to. */

import type { Language } from '#domain/language.ts';
import { MEASURE_INFO, type Measure } from '#engine/coverage/measures.ts';

export type FormatValue = (value: number) => string;

/** @returns writes a value rounded by `measureValue`; a share of 0.6436 is `64,36 %` */
export function measureFormat(measure: Measure, language: Language): FormatValue {
  const { decimals } = MEASURE_INFO[measure];
  const isShare = measure === 'access';
  const digits = isShare ? decimals - 2 : decimals;
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    ...(isShare ? { style: 'percent' } : {}),
    ...(measure === 'mean-distance' ? { style: 'unit', unit: 'kilometer' } : {}),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (value) => format.format(value);
}
