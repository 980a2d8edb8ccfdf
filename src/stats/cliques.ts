/**
 * The bars of a critical-difference diagram: every largest set of neighbours in order of *positions* (mean ranks,
 * say) of which no two differ.
 *
 * Input: one position each; the distance from which two differ, or a function of two places in the input that says so.
 * Assumes: nothing.
 * Not for: a claim that those under one bar are equal (tost): they are only not told apart.
 * Edge: none that is alone: a bar joins at least two. Bars are in order of position, places within them too.
 * Source: Demšar (2006), JMLR 7:1–30.
 */
export function cliques(
  positions: ArrayLike<number>,
  differ: number | ((i: number, j: number) => boolean)
): number[][] {
  const differs =
    typeof differ === "number" ? (i: number, j: number) => Math.abs(positions[i] - positions[j]) >= differ : differ;
  const I = Array.from(positions, (_, i) => i).toSorted((i, j) => positions[i] - positions[j]);
  const bars: number[][] = [];
  let end = 0; // of the last bar
  for (let start = 0; start < I.length; ++start) {
    let to = start + 1;
    while (to < I.length && I.slice(start, to).every((i) => !differs(i, I[to]))) ++to;
    if (to - start > 1 && to > end) bars.push(I.slice(start, (end = to)));
  }
  return bars;
}
