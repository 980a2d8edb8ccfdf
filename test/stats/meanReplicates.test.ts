import {expect, test} from "vitest";
import {mean, sd, variance} from "../../src/stats/describe.js";
import {idealDistribution} from "../../src/stats/idealDistribution.js";
import {chiSquaredSf} from "../../src/stats/chiSquared.js";
import {meanReplicates} from "../../src/stats/meanReplicates.js";
import {seeded} from "../../src/stats/random.js";

test("meanReplicates(values, reps, random) has the exact distribution of the mean", () => {
  // n = 5 draws five at a time, 7 three at a time and one by one, 25 by tuples, 300 in pairs of 16 bits.
  for (const n of [2, 5, 7, 25, 300]) {
    const values = Array.from({length: n}, (_, i) => (i * i) % 6);
    const {first, step, probabilities: P} = idealDistribution(values);
    const counts = new Float64Array(P.length);
    const reps = 40_000;
    for (const m of meanReplicates(values, reps, seeded(n))) ++counts[Math.round((m - first) / step)];
    // Pool neighbours until 20 are expected.
    let [chi2, df, seen, wanted] = [0, -1, 0, 0];
    P.forEach((p, i) => {
      seen += counts[i];
      wanted += p * reps;
      if (wanted < 20 && i < P.length - 1) return;
      chi2 += (seen - wanted) ** 2 / Math.max(wanted, 1);
      ++df;
      [seen, wanted] = [0, 0];
    });
    expect(chiSquaredSf(chi2, df), `n = ${n}`).toBeGreaterThan(1e-4);
  }
});

test("meanReplicates(values, reps, random) has the mean and spread of theory for any values", () => {
  const {uniform} = seeded(9);
  for (const n of [165, 1000]) {
    const values = Array.from({length: n}, () => Math.exp(3 * uniform()) + 1e9);
    const T = meanReplicates(values, 20_000, seeded(1));
    const se = Math.sqrt((variance(values) * (n - 1)) / n / n);
    expect(Math.abs(mean(T) - mean(values))).toBeLessThan((5 * se) / Math.sqrt(20_000));
    expect(sd(T) / se).toBeCloseTo(1, 1.5);
  }
});

test("meanReplicates(values, reps, random) differs between seeds", () => {
  const values = [1, 2, 3.5, 7];
  expect(meanReplicates(values, 20, seeded(1))).toEqual(meanReplicates(values, 20, seeded(1)));
  expect(meanReplicates(values, 20, seeded(1))).not.toEqual(meanReplicates(values, 20, seeded(2)));
});

test("meanReplicates([], reps, random) is NaN", () => {
  expect(Array.from(meanReplicates([], 2, seeded(1)))).toEqual([NaN, NaN]);
  expect(Array.from(meanReplicates([3], 2, seeded(1)))).toEqual([3, 3]);
});
