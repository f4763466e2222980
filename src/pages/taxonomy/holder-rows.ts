import type { Holding } from '#engine/labels/holdings.ts';
import { groupLives } from '#engine/labels/timeline.ts';
import type { Translator } from '#ui/i18n/translate.ts';
import type { TimelineRow } from '#ui/organization/label-timeline.tsx';

/** Few enough to be named; more are counted. */
const NAMED = 2;

/** One line for the holders of a label that have the same dates. @param prefix name of the label, where several are shown */
export function holderRows(holdings: readonly Holding[], i18n: Translator, prefix?: string): TimelineRow[] {
  return groupLives(holdings, ({ life }) => life).map(({ item, life }) => {
    const who =
      item.length <= NAMED
        ? i18n.list(item.map(({ record }) => record.name))
        : i18n.t('taxonomy.holders', { count: item.length });
    return {
      key: `${prefix ?? ''} ${life.since ?? ''} ${life.until ?? ''}`,
      name: prefix === undefined ? who : `${prefix} · ${who}`,
      life,
    };
  });
}
