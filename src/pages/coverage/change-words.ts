/** A change of a scenario in words: the banner, the exports and the picture say the same. */
import type { ScenarioChange } from '#engine/coverage/scenario.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import type { CoverageWords } from './scene.ts';

/** @param names of organisations and communes by id and by code; an unknown one is said by its code */
export function changeWords(
  change: ScenarioChange,
  { taxonomy: { kinds, sectors } }: CoverageWords,
  names: ReadonlyMap<string, string> | undefined,
  { t, language }: Translator,
): string {
  const nameOf = (key: string) => names?.get(key) ?? key;
  if (change.type === 'close') return t('coverage.change.close', { what: nameOf(change.id) });
  if (change.type === 'move') {
    return t('coverage.change.move', { what: nameOf(change.id), place: nameOf(change.commune) });
  }
  const labels = [
    kinds.find(({ id }) => id === change.kind)?.label[language] ?? change.kind,
    ...change.sectors.map((sector) => sectors.find(({ id }) => id === sector)?.label[language] ?? sector),
  ];
  return t('coverage.change.add', { what: labels.join(', '), place: nameOf(change.commune) });
}
