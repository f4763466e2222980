import type { LabelState } from '#engine/labels/life.ts';
import type { Translator } from '../i18n/translate.ts';

/** The state of a label in one or two words. */
export function stateWord(state: LabelState, { t }: Translator): string {
  return state === 'upcoming' ? t('timeline.upcoming') : t(`label.${state}`);
}
