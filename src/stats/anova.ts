import {deviations, mean, sum} from "./describe.js";
import {fSf} from "./fDistribution.js";
import {shifted} from "./shifted.js";

export interface Anova {
  F: number;
  dfBetween: number;
  dfWithin: number;
  p: number;
  ssBetween: number;
  ssWithin: number;
  /** Share of the sum of squares between the groups; ω² is the same less its bias. */
  etaSquared: number;
  omegaSquared: number;
  method: "one-way ANOVA";
  n: number;
}

/** Sums of squares about the mean of each group, and the means from a common origin, both in *unit*. */
export interface GroupMoments {
  n: number;
  sizes: number[];
  means: number[];
  ss: number[];
  /** 1, unless the values are so large or small that squares would leave the range of a double. */
  unit: number;
}

/**
 * Size, mean and sum of squared deviations of each group; the means are relative to the first value, so that a large
 * common offset costs no digits of their differences.
 *
 * Input: groups of finite numbers in one unit; sizes may differ.
 * Assumes: nothing.
 * Not for: means to show: add the first value, or use mean.
 * Edge: fewer than two groups, an empty one, NaN or infinite values are RangeErrors.
 * Source: Chan, Golub and LeVeque (1983), Am. Stat. 37:242–247.
 */
export function groupMoments(groups: readonly ArrayLike<number>[]): GroupMoments {
  if (groups.length < 2) throw new RangeError(`need at least 2 groups: ${groups.length}`);
  const sizes = groups.map((g) => g.length);
  if (sizes.includes(0)) throw new RangeError("empty group");
  const {samples, unit} = shifted(groups);
  return {
    n: sum(sizes),
    sizes,
    means: samples.map(mean),
    ss: samples.map((g) => sum(deviations(g).map((d) => d * d))),
    unit
  };
}

/**
 * One-way analysis of variance: whether the means of several groups differ.
 *
 * Input: groups of finite numbers in one unit, unpaired; sizes may differ.
 * Assumes: independent values; equal variances; means that are near normal.
 * Not for: unequal variances (welchAnova); gates and other coarse or skewed scores (kruskalWallis).
 * Edge: no variance within: F is Infinity and p 0, or NaN if the means are equal too. As many groups as values: NaN.
 * Fewer than two groups, an empty group, NaN or infinite values are RangeErrors.
 * Source: Fisher (1925), Statistical Methods for Research Workers; R's oneway.test(var.equal = TRUE), SciPy's f_oneway.
 */
export function anova(groups: readonly ArrayLike<number>[]): Anova {
  const {n, sizes, means, ss, unit} = groupMoments(groups);
  const k = sizes.length;
  const grand = sum(means.map((m, i) => m * sizes[i])) / n;
  const ssBetween = sum(means.map((m, i) => sizes[i] * (m - grand) ** 2));
  const ssWithin = sum(ss);
  const dfBetween = k - 1;
  const dfWithin = n - k;
  const msWithin = ssWithin / dfWithin;
  const F = ssBetween / dfBetween / msWithin;
  const total = ssBetween + ssWithin;
  return {
    F,
    dfBetween,
    dfWithin,
    p: dfWithin > 0 ? fSf(F, dfBetween, dfWithin) : NaN,
    ssBetween: ssBetween * unit * unit,
    ssWithin: ssWithin * unit * unit,
    etaSquared: ssBetween / total,
    omegaSquared: (ssBetween - dfBetween * msWithin) / (total + msWithin),
    method: "one-way ANOVA",
    n
  };
}
