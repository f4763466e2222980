/** What narrows an answer, in one file of its own: no first list needs it. */
export { ComingRow } from './coming-row.tsx';
export { CriteriaLines } from './criteria-lines.tsx';
export { EmptyResults } from './empty-results.tsx';
export { ExportPlace } from './export-place.tsx';
export { FilterMenuPanel } from './filter-menu-panel.tsx';
export { FilterSheet } from './filter-sheet.tsx';
export { NearMeMessage } from './near-me-message.tsx';
export { PlacesRemark } from './places-remark.tsx';
export { ReachMenu } from './reach-menu.tsx';
export { RegionCounts } from './region-counts.tsx';
export { RelaxedRemark } from './relaxed-remark.tsx';
export { SearchFailure } from './search-failure.tsx';
export { SuggestionList } from './suggestion-list.tsx';
