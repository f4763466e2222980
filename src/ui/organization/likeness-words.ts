import type { Likeness } from '#engine/similar/similar.ts';
import type { Words } from './wording.ts';

const SHOWN_LIKENESS = 2;

/** What two organisations share, in words: the rarest trades by name, then type, region and label. */
export function likenessWords(shared: Likeness, { i18n: { t }, vocabulary }: Words): string[] {
  const sectors = shared.sectors.slice(0, SHOWN_LIKENESS).map(vocabulary.sector);
  const more = shared.sectors.length - sectors.length;
  // Every body of a kind often has its label: it is said where it is not the kind said twice.
  const label = shared.kinds.length === 0 || sectors.length === 0 ? shared.labels[0] : undefined;
  const words = [
    ...sectors,
    ...(more > 0 ? [t('similar.more', { count: more })] : []),
    ...(shared.kinds.length > 0 ? [t('similar.kind')] : []),
    ...(shared.region === undefined ? [] : [t('similar.region')]),
    ...(label === undefined ? [] : [t('similar.label', { label: vocabulary.label(label) })]),
  ];
  const [first = '', ...others] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others];
}
