/** How one point stands among all the points. */
export interface ParetoPlacement {
  /** False when cost or score is unknown: such a point is neither on the front nor off it. */
  placed: boolean;
  front: boolean;
  /** Indices, ascending, of the points that cost no more and score no less, and are better in one of the two. */
  dominatedBy: number[];
}

export interface ParetoOptions<T> {
  cost?: (d: T) => number | null | undefined;
  score?: (d: T) => number | null | undefined;
}

/**
 * The Pareto front of *points* when cost is to be small and score large: for every point whether it is on the front, and
 * which points dominate it. A dominates B when A costs no more, scores no less, and is strictly better in one of them.
 *
 * Input: any rows; `cost` and `score` read a number from a row (by default the fields of that name). Any unit.
 * Assumes: the values are exact. They are estimates: paretoProbability says how sure the front is.
 * Not for: more than two objectives, or a front of uncertain estimates (use paretoProbability, paretoBounds).
 * Edge: none gives []. Equal cost and equal score: all are on the front. Equal score at a higher cost is dominated, and
 * so is equal cost at a lower score. A null or NaN cost or score is not placed; an infinite cost is placed last.
 * Source: Kung, Luccio and Preparata (1975), “On finding the maxima of a set of vectors”, JACM 22:469–476.
 */
export function paretoFront<T = {cost: number | null; score: number | null}>(
  points: readonly T[],
  {
    cost = (d) => (d as {cost?: number | null}).cost,
    score = (d) => (d as {score?: number | null}).score
  }: ParetoOptions<T> = {}
): ParetoPlacement[] {
  const C = points.map((d) => Number(cost(d) ?? NaN));
  const S = points.map((d) => Number(score(d) ?? NaN));
  const placements = C.map((c, i) => ({placed: c === c && S[i] === S[i], front: false, dominatedBy: [] as number[]}));
  const order = placements.flatMap((d, i) => (d.placed ? [i] : []));
  order.sort((i, j) => compare(C[i], C[j]) || compare(S[j], S[i]));
  for (let a = 0; a < order.length; ++a) {
    const i = order[a];
    // Only an earlier point can dominate: it costs no more, and at the same cost it scores no less.
    for (let b = 0; b < a; ++b) {
      const j = order[b];
      if (S[j] >= S[i] && (C[j] < C[i] || S[j] > S[i])) placements[i].dominatedBy.push(j);
    }
    placements[i].dominatedBy.sort(compare);
    placements[i].front = placements[i].dominatedBy.length === 0;
  }
  return placements;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0; // not a - b: Infinity - Infinity is NaN
}
