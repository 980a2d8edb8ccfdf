import {anova} from "./anova.js";
import {mean} from "./describe.js";
import {median} from "./quantile.js";

export interface Levene {
  W: number;
  df1: number;
  df2: number;
  p: number;
  center: "mean" | "median";
  method: "Levene" | "Brown–Forsythe";
  n: number;
}

/**
 * Levene's test: whether the spread of several groups differs; with the median as centre, the default, that of Brown
 * and Forsythe, which skewed scores do not mislead.
 *
 * Input: groups of finite numbers in one unit, unpaired; sizes may differ.
 * Assumes: independent values.
 * Not for: choosing between tests of means: welchT and welchAnova are right either way.
 * Edge: no spread at all gives NaN. Fewer than two groups, an empty group, NaN or infinite values are RangeErrors.
 * Source: Levene (1960); Brown and Forsythe (1974), JASA 69:364–367; R's car leveneTest, SciPy's levene.
 */
export function levene(
  groups: readonly ArrayLike<number>[],
  {center = "median"}: {center?: "mean" | "median"} = {}
): Levene {
  const {F, dfBetween, dfWithin, p, n} = anova(
    groups.map((g) => {
      // From the first value, so that a large common offset costs no digits.
      const D = Float64Array.from(g, (v) => v - g[0]);
      const c = center === "median" ? median(D) : mean(D);
      return D.map((d) => Math.abs(d - c));
    })
  );
  return {W: F, df1: dfBetween, df2: dfWithin, p, center, method: center === "median" ? "Brown–Forsythe" : "Levene", n};
}
