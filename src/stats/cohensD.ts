import {mean, variance} from "./describe.js";
import {differences} from "./differences.js";
import {logGamma} from "./gammaFunctions.js";
import {shifted} from "./shifted.js";

export interface CohensD {
  /** Difference of means over the pooled SD. */
  d: number;
  /** d without its bias, exactly (Γ functions) and by 1 − 3/(4·df − 1). */
  hedgesG: number;
  hedgesGApprox: number;
  pooledSd: number;
  /** Over the root of the mean of the two variances: what many writeups call d. */
  dAv: number;
  /** Over the SD of y alone, the baseline. */
  glassDelta: number;
  n: [number, number];
}

/**
 * Cohen's d, the difference of two means in units of their SD, with its common variants.
 *
 * Input: two unpaired samples of finite numbers in one unit; any sizes.
 * Assumes: SDs that mean something: scores that are near normal, of like spread.
 * Not for: gates and pass/fail (cliffsDelta, a difference of rates); paired values (pairedD).
 * Edge: fewer than three values in all, or fewer than two where an SD is needed, give NaN. No variance gives ±Infinity,
 * or NaN with equal means. NaN or infinite values are RangeErrors.
 * Source: Cohen (1988), Statistical Power Analysis; Hedges (1981), J. Educ. Stat. 6:107–128; R's effectsize cohens_d,
 * hedges_g, glass_delta.
 */
export function cohensD(x: ArrayLike<number>, y: ArrayLike<number>): CohensD {
  const m = x.length;
  const n = y.length;
  const {samples, unit} = shifted([x, y]);
  const [X, Y] = samples;
  const diff = mean(X) - mean(Y);
  const vx = variance(X);
  const vy = variance(Y);
  const df = m + n - 2;
  const pooledSd = Math.sqrt(((m > 1 ? (m - 1) * vx : 0) + (n > 1 ? (n - 1) * vy : 0)) / df);
  const d = df > 0 ? diff / pooledSd : NaN;
  return {
    d,
    hedgesG: df > 0 ? d * unbias(df) : NaN,
    hedgesGApprox: d * (1 - 3 / (4 * df - 1)),
    pooledSd: df > 0 ? pooledSd * unit : NaN,
    dAv: diff / Math.sqrt(vx / 2 + vy / 2),
    glassDelta: diff / Math.sqrt(vy),
    n: [m, n]
  };
}

/**
 * Cohen's d of pairs: the mean difference over the SD of the differences (d_z), and over the mean SD of x and y
 * (d_av).
 *
 * Input: two parallel arrays of finite numbers in one unit.
 * Assumes: differences that are near normal.
 * Not for: comparison with the d of unpaired studies: only dAv is on that scale.
 * Edge: fewer than two pairs give NaN; equal differences give dz ±Infinity, or NaN where they are 0. Lengths that
 * differ are a RangeError.
 * Source: Lakens (2013), Front. Psychol. 4:863.
 */
export function pairedD(
  x: ArrayLike<number>,
  y: ArrayLike<number>
): {dz: number; hedgesGz: number; dAv: number; n: number} {
  const D = differences(x, y);
  const n = D.length;
  const dz = mean(D) / Math.sqrt(variance(D));
  return {
    dz,
    hedgesGz: n > 1 ? dz * unbias(n - 1) : NaN,
    dAv: mean(D) / Math.sqrt(variance(x) / 2 + variance(y) / 2),
    n
  };
}

/** Hedges' J, Γ(df/2) / (√(df/2) Γ((df − 1)/2)); by its series where logarithms of Γ would lose digits. */
function unbias(df: number): number {
  if (df < 2) return 0;
  if (df < 100) return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
  const w = 1 / (df - 1);
  const series = 1 - w / 4 + (w * w) / 32 + (5 * w ** 3) / 128 - (21 * w ** 4) / 2048 - (399 * w ** 5) / 8192;
  return series * Math.sqrt((df - 1) / df);
}
