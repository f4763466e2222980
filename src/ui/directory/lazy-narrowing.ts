import { lazyWithWords } from '../i18n/lazy-with-words.ts';

/** Brings the file beforehand; a failure is left to what needs it, which can say it. */
export const loadNarrowing = () => import('./narrowing.ts');

export const LazyComingRow = lazyWithWords(async () => (await loadNarrowing()).ComingRow);
export const LazyCriteriaLines = lazyWithWords(async () => (await loadNarrowing()).CriteriaLines);
export const LazyEmptyResults = lazyWithWords(async () => (await loadNarrowing()).EmptyResults);
export const LazyFilterMenuPanel = lazyWithWords(async () => (await loadNarrowing()).FilterMenuPanel);
export const LazyFilterSheet = lazyWithWords(async () => (await loadNarrowing()).FilterSheet);
export const LazyReachMenu = lazyWithWords(async () => (await loadNarrowing()).ReachMenu);
export const LazyNearMeMessage = lazyWithWords(async () => (await loadNarrowing()).NearMeMessage);
export const LazyPlacesRemark = lazyWithWords(async () => (await loadNarrowing()).PlacesRemark);
export const LazyRegionCounts = lazyWithWords(async () => (await loadNarrowing()).RegionCounts);
export const LazyRelaxedRemark = lazyWithWords(async () => (await loadNarrowing()).RelaxedRemark);
export const LazySearchFailure = lazyWithWords(async () => (await loadNarrowing()).SearchFailure);
export const LazySuggestionList = lazyWithWords(async () => (await loadNarrowing()).SuggestionList);
