import type {UnconditionalTest} from "./barnardExact.js";
import {checkCount} from "./checks.js";
import type {Table2x2} from "./fisherExact.js";
import {fisherExact} from "./fisherExact.js";
import {unconditionalTest} from "./unconditionalTest.js";

export interface BoschlooExact extends UnconditionalTest {
  /** The first sample's rate is below the second's. */
  pLess: number;
  pGreater: number;
}

/**
 * Boschloo's exact test of a 2 × 2 table: Fisher's p as a statistic, at the common rate that makes it least surprising.
 * Never less powerful than Fisher's test.
 *
 * Input: [[a, b], [c, d]]; each **column** is one sample, the first row its successes, as in SciPy: transpose
 * [[passed A, failed A], [passed B, failed B]].
 * Assumes: two independent binomial samples.
 * Not for: paired runs of the same tasks (mcnemar).
 * Edge: an empty sample: NaN. All or none successes: p is 1. A count that is not whole and at least 0 is a RangeError.
 * Source: Boschloo (1970), Stat. Neerl. 24:1–35; SciPy's boschloo_exact; two-sided is twice the smaller one-sided p.
 */
export function boschlooExact([[a, b], [c, d]]: Table2x2): BoschlooExact {
  for (const v of [a, b, c, d]) checkCount(v);
  const n1 = a + c;
  const n2 = b + d;
  // One side: fisher(x1, x2) is the chance of at most x1 among as many successes; it falls as x2 rises.
  const side = (less: boolean) => {
    const fisher = (x1: number, x2: number) => {
      const {pLess, pGreater} = fisherExact([
        [x1, x2],
        [n1 - x1, n2 - x2]
      ]);
      return less ? pLess : pGreater;
    };
    const statistic = fisher(a, b);
    const most = statistic * (1 + 1e-12);
    const low = new Int32Array(n1 + 1).fill(-1);
    const high = new Int32Array(n1 + 1).fill(n2 + 1);
    let x2 = less ? 0 : -1; // the border moves one way as x1 grows
    for (let x1 = 0; x1 <= n1; ++x1) {
      if (less) {
        while (x2 <= n2 && fisher(x1, x2) > most) ++x2;
        high[x1] = x2;
      } else {
        while (x2 < n2 && fisher(x1, x2 + 1) <= most) ++x2;
        low[x1] = x2;
      }
    }
    return {statistic, ...unconditionalTest([n1, n2], {low, high})};
  };
  const below = side(true);
  const above = side(false);
  const smaller = below.p < above.p ? below : above;
  const known = n1 && n2 ? 1 : NaN;
  return {
    statistic: smaller.statistic * known,
    p: Math.min(1, 2 * smaller.p) * known,
    pLess: below.p * known,
    pGreater: above.p * known,
    rate: smaller.rate,
    method: "Boschloo's exact test",
    n: [n1, n2],
    alternative: "two-sided",
    ties: "tables within 1e-12 of this one's statistic",
    correction: "none"
  };
}
