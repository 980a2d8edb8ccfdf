/** A bar beside the rows that it joins. */
export interface TieBar {
  /** The first and the last row, from 0. */
  first: number;
  last: number;
  /** Bars of one lane do not touch. */
  lane: number;
}

/** Lanes for bars beside rows: each bar, one after the other, in the first lane that is free where it begins. */
export function tieLanes(ties: readonly (readonly number[])[]): TieBar[] {
  const ends: number[] = [];
  const spans = ties.map((rows) => ({first: Math.min(...rows), last: Math.max(...rows)}));
  return spans
    .toSorted((a, b) => a.first - b.first || a.last - b.last)
    .map((bar) => {
      const free = ends.findIndex((end) => end < bar.first);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = bar.last;
      return {...bar, lane};
    });
}
