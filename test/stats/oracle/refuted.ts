import {expect} from "vitest";
import {studentTSf} from "../../../src/stats/studentT.js";
import type {Adapter, OracleCase} from "./cases.js";
import {expand} from "./cases.js";

interface Context {
  adapter: Adapter;
  /** Lines for the list of what was run. */
  report: string[];
}

/**
 * Reference values that can be proved wrong, from the inputs alone. Each is taken out and listed, and what is true is
 * asserted in its place; every other field of the case stands.
 */
export function withoutRefuted(c: OracleCase, context: Context): OracleCase {
  if (c.function === "tukey.sf") return withoutImpossibleRanges(c, context);
  if (c.function === "icc") return withoutRoundingNoise(c, context);
  return c;
}

/**
 * A studentised range is at least that of two of its groups, whose tail is Student's: P(Q > q) ≥ 2 P(T > q / √2), and with
 * two groups equal to it. Reference values below that are impossible: some at df 20 and p 1e-50 are, by nine orders of
 * magnitude. Ours is held to the two bounds instead.
 */
function withoutImpossibleRanges(c: OracleCase, {adapter, report}: Context): OracleCase {
  const {args} = expand(c.inputs) as {args: [number, number, number][]};
  const values = (c.expected.values as number[]).map((expected, i) => {
    const [q, k, df] = args[i];
    const two = 2 * studentTSf(q / Math.SQRT2, df);
    if (expected >= two * (1 - 1e-6)) return expected;
    const ours = (adapter({args: [args[i]]}, {}).values as number[])[0];
    expect(ours).toBeGreaterThanOrEqual(two * (1 - 1e-9));
    expect(ours).toBeLessThanOrEqual(((two * k * (k - 1)) / 2) * (1 + 1e-9));
    report.push(`refuted: ${c.id} q=${q} k=${k} df=${df}: ${expected} is below 2 P(T > q / √2) = ${two}`);
    return ours;
  });
  return {...c, expected: {...c.expected, values}};
}

/**
 * Where raters agree but for a constant, the error mean square is exactly 0 and F infinite. psych computes the mean square
 * in floating point, finds 1e-31 of rounding, and reports F = 2e31.
 */
function withoutRoundingNoise(c: OracleCase, {adapter, report}: Context): OracleCase {
  const {ratings} = expand(c.inputs) as {ratings: number[][]};
  const {ICC2F: expected} = c.expected;
  if (typeof expected !== "number" || !isAdditive(ratings)) return c;
  expect(adapter({ratings}, {}).ICC2F).toBe(Infinity);
  report.push(`refuted: ${c.id} ICC2F: ${expected}, but the error mean square of whole numbers is exactly 0`);
  return {...c, expected: {...c.expected, ICC2F: "Infinity"}};
}

/** Whether whole-number ratings are a subject's value plus a rater's, compared without division. */
function isAdditive(ratings: number[][]): boolean {
  if (!ratings.flat().every(Number.isSafeInteger)) return false;
  const [first] = ratings;
  return ratings.every((row) => row.every((d, j) => d - row[0] === first[j] - first[0]));
}
