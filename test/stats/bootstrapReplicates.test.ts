import {expect, test} from "vitest";
import {bootstrapReplicates} from "../../src/stats/bootstrapReplicates.js";
import {mean, sd} from "../../src/stats/describe.js";
import {median} from "../../src/stats/quantile.js";
import {seeded} from "../../src/stats/random.js";
import {clustered, nested, stratified} from "../../src/stats/resampling.js";

test("bootstrapReplicates(values, statistic) has the exact distribution of a median of three", () => {
  // The median of 3 draws from 1, 2, 3 is 2 in 13 of 27 cases, 1 and 3 in 7 each.
  const T = bootstrapReplicates([3, 1, 2], median, {reps: 27_000});
  const share = (m: number) => T.filter((t) => t === m).length / 27_000;
  expect(share(1)).toBeCloseTo(7 / 27, 1.7);
  expect(share(2)).toBeCloseTo(13 / 27, 1.7);
  expect(share(3)).toBeCloseTo(7 / 27, 1.7);
});

test("bootstrapReplicates(values, mean) is as any statistic would be", () => {
  const values = [1, 4, 4, 9, 11, 2, 7];
  const slow = bootstrapReplicates(values, (s) => mean(s), {reps: 40_000});
  const fast = bootstrapReplicates(values, mean, {reps: 40_000});
  expect(mean(fast)).toBeCloseTo(mean(slow), 1);
  expect(sd(fast) / sd(slow)).toBeCloseTo(1, 1.5);
});

test("bootstrapReplicates(values, mean, {resampling: clustered}) is quick and right for unequal clusters", () => {
  const values = [1, 1, 0, 1, 0, 0, 0, 1, 1];
  const resampling = clustered([1, 1, 1, 1, 2, 2, 3, 4, 4]);
  const slow = bootstrapReplicates(values, (s) => mean(s), {reps: 20_000, resampling});
  const fast = bootstrapReplicates(values, mean, {reps: 20_000, resampling});
  // The same draws give the same means, by sums or by samples.
  slow.forEach((t, i) => expect(fast[i]).toBeCloseTo(t, 12));
});

test("bootstrapReplicates(values, mean, {resampling}) spreads as the design says", () => {
  const values = [0, 0, 0, 10, 10, 10];
  const labels = [1, 1, 1, 2, 2, 2];
  const spread = (resampling: ReturnType<typeof clustered>) =>
    sd(bootstrapReplicates(values, mean, {reps: 20_000, resampling}));
  expect(spread(stratified(labels))).toBe(0);
  expect(spread(clustered(labels))).toBeCloseTo(5 / Math.SQRT2, 1);
  expect(spread(nested(labels))).toBeCloseTo(5 / Math.SQRT2, 1);
});

test("bootstrapReplicates(values, statistic) throws on bad input", () => {
  expect(() => bootstrapReplicates([1, NaN], mean)).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => bootstrapReplicates([1, 2], mean, {reps: 1.5})).toThrow(new RangeError("not a count: 1.5"));
  expect(() => bootstrapReplicates([1, 2], mean, {resampling: clustered([1])})).toThrow(
    new RangeError("lengths differ: 2, 1")
  );
});

test("bootstrapReplicates(values, statistic, {random}) differs between seeds", () => {
  const run = (seed: number) => bootstrapReplicates([1, 2, 5], median, {reps: 30, random: seeded(seed)});
  expect(run(1)).toEqual(run(1));
  expect(run(1)).not.toEqual(run(2));
});
