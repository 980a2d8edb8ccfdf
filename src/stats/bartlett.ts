import {groupMoments} from "./anova.js";
import {chiSquaredSf} from "./chiSquared.js";
import {sum} from "./describe.js";

export interface Bartlett {
  K2: number;
  df: number;
  p: number;
  method: "Bartlett";
  n: number;
}

/**
 * Bartlett's test: whether the variances of several groups differ.
 *
 * Input: groups of finite numbers in one unit, unpaired, two values at least in each.
 * Assumes: normal values: it also rejects for any other shape.
 * Not for: scores (levene, fligner).
 * Edge: a group of one value gives NaN; one without variance gives K² Infinity, p 0. Fewer than two groups, an empty
 * group, NaN or infinite values are RangeErrors.
 * Source: Bartlett (1937), Proc. R. Soc. A 160:268–282; R's bartlett.test.
 */
export function bartlett(groups: readonly ArrayLike<number>[]): Bartlett {
  const {n, sizes, ss} = groupMoments(groups);
  const k = sizes.length;
  const df = n - k;
  const pooled = sum(ss) / df;
  const log = ss.reduce((total, s, i) => total + (sizes[i] - 1) * Math.log(s / (sizes[i] - 1) / pooled), 0);
  const K2 = -log / (1 + (sum(sizes.map((s) => 1 / (s - 1))) - 1 / df) / (3 * (k - 1)));
  return {K2, df: k - 1, p: chiSquaredSf(K2, k - 1), method: "Bartlett", n};
}
