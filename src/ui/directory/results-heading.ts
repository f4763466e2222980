/** Where the reading goes on when what had the focus is gone: the results, or the map where they are not shown. */
export function resultsHeading(): HTMLElement | null {
  const heading = document.getElementById('results');
  return heading && heading.getClientRects().length > 0 ? heading : document.getElementById('map');
}
