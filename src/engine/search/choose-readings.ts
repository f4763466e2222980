/** Picks the readings that together explain a query best. */
import type { Candidate } from './reading.ts';

/** Non-overlapping candidates of the greatest total worth, in the order of the query; ties go to the first found. */
export function chooseReadings(candidates: readonly Candidate[], length: number): Candidate[] {
  const best: { worth: number; chosen: Candidate[] }[] = [{ worth: 0, chosen: [] }];
  for (let end = 1; end <= length; end++) {
    let here = best[end - 1] ?? { worth: 0, chosen: [] };
    for (const candidate of candidates) {
      if (candidate.to !== end) continue;
      const before = best[candidate.from] ?? { worth: 0, chosen: [] };
      const worth = before.worth + candidate.worth;
      if (worth > here.worth) here = { worth, chosen: [...before.chosen, candidate] };
    }
    best.push(here);
  }
  return best[length]?.chosen ?? [];
}
