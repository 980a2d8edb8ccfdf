import {checkFinite} from "./checks.js";

export interface KrippendorffAlpha {
  estimate: number;
  /** Observed and expected disagreement, in squared units of the metric. */
  observed: number;
  expected: number;
  /** Values that could be paired with another of the same thing. */
  values: number;
  n: number;
  method: string;
}

/**
 * Krippendorff's α: agreement of any number of raters beyond chance, with missing ratings and any level of measurement.
 * 1 is perfect, 0 chance; 0.8 is the usual demand, 0.667 the least for tentative conclusions.
 *
 * Input: ratings[thing][rater] as numbers, null where a rater did not rate; categories coded as any distinct numbers for
 * "nominal". Rows may differ in length.
 * Assumes: raters are interchangeable.
 * Not for: who is the stricter rater (blandAltman, judgeBias).
 * Edge: things with fewer than two ratings cannot disagree and are left out. Nothing left, or all values equal: NaN.
 * A rating that is not finite: RangeError.
 * Source: Krippendorff (2011), “Computing Krippendorff's alpha-reliability”; published example .743 .815 .849 .797.
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  {metric = "nominal"}: {metric?: "nominal" | "ordinal" | "interval" | "ratio"} = {}
): KrippendorffAlpha {
  const units = ratings.map((row) => row.filter((v) => v !== null && v !== undefined)).filter((row) => row.length > 1);
  for (const row of units) checkFinite(row);
  const values = [...new Set(units.flat())].toSorted((a, b) => a - b);
  const index = new Map(values.map((v, i) => [v, i]));
  const N = values.map(() => 0);
  for (const row of units) for (const v of row) ++N[index.get(v)!];
  // Midpoints of each value's block in the order of all values: their distance is the ordinal metric.
  let below = 0;
  const middle = N.map((c) => (below += c) - c / 2);
  const n = below;
  const distance = (i: number, j: number) => {
    const a = values[i];
    const b = values[j];
    if (metric === "nominal") return Number(i !== j);
    if (metric === "ordinal") return (middle[i] - middle[j]) ** 2;
    if (metric === "interval") return (a - b) ** 2;
    return a === b ? 0 : ((a - b) / (a + b)) ** 2;
  };
  let observed = 0;
  for (const row of units) {
    const I = row.map((v) => index.get(v)!);
    let sum = 0;
    for (let a = 0; a < I.length; ++a) for (let b = 0; b < a; ++b) sum += 2 * distance(I[a], I[b]);
    observed += sum / (I.length - 1);
  }
  let expected = 0;
  for (let i = 0; i < N.length; ++i) for (let j = 0; j < i; ++j) expected += 2 * N[i] * N[j] * distance(i, j);
  observed /= n;
  expected /= n * (n - 1);
  return {
    estimate: expected > 0 ? 1 - observed / expected : NaN,
    observed,
    expected,
    values: n,
    n: units.length,
    method: `Krippendorff's alpha, ${metric}`
  };
}
