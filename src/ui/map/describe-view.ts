/** The map in a sentence, for those who cannot see it and for those who want it said. Pure. */
import { dePlace } from '../i18n/french-de.ts';
import type { Translator } from '../i18n/translate.ts';
import { inRegion } from './region-words.ts';
import { NEAR_KM, type ViewSummary } from './view-summary.ts';

const NAMED_REGIONS = 3;

/** `regionName` gives undefined for a code that the directory does not know. */
export function describeView(
  view: ViewSummary,
  i18n: Translator,
  regionName: (code: string) => string | undefined,
): string {
  const { t } = i18n;
  if (view.total === 0) return t('map.say.nobody');
  if (view.located === 0) return t('map.say.noPoint', { count: view.total });
  const shown = view.inView === 0 ? describeEmpty(view, i18n) : describeShown(view, i18n, regionName);
  const without = view.total - view.located;
  return without === 0 ? shown : `${shown} ${t('map.say.without', { count: without })}`;
}

function describeEmpty({ nearest }: ViewSummary, { t, distance }: Translator): string {
  if (!nearest) return t('map.say.empty');
  const { name, city, km } = nearest;
  const who = city === undefined ? name : t('map.say.who', { name, city });
  return `${t('map.say.empty')} ${t('map.say.nearest', { who, distance: distance(km) })}`;
}

function describeShown(
  view: ViewSummary,
  i18n: Translator,
  regionName: (code: string) => string | undefined,
): string {
  const { t, number } = i18n;
  const count = view.inView;
  const lead =
    count === view.located
      ? t('map.say.all', { count })
      : t('map.say.part', { count, total: number(view.total) });
  const detail = view.town ? townDetail(view, view.town, i18n) : regionDetail(view, i18n, regionName);
  return `${lead}${detail}.`;
}

function townDetail(view: ViewSummary, town: NonNullable<ViewSummary['town']>, i18n: Translator): string {
  const { t, distance, language } = i18n;
  const around = { place: dePlace(town.name, language), distance: distance(NEAR_KM) };
  if (town.within === 0) return t('map.say.farther', { ...around, nearest: distance(town.nearestKm) });
  if (town.within === view.inView) return t('map.say.allNear', { ...around, count: view.inView });
  return t('map.say.near', { ...around, count: town.within });
}

function regionDetail(
  { regions, inView }: ViewSummary,
  { t, number, list, language }: Translator,
  regionName: (code: string) => string | undefined,
): string {
  const named = regions.flatMap(({ code, count }) => {
    const name = regionName(code);
    return name === undefined ? [] : [{ place: inRegion(name, language), count }];
  });
  const [first] = named;
  if (!first) return '';
  if (first.count === inView) return t('map.say.allIn', { count: inView, place: first.place });
  const places = named
    .slice(0, NAMED_REGIONS)
    .map(({ place, count }) => t('map.say.counted', { place, number: number(count) }));
  return t(named.length > NAMED_REGIONS ? 'map.say.mostly' : 'map.say.spread', { places: list(places) });
}
