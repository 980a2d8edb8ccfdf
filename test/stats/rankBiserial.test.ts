import fc from "fast-check";
import {expect, test} from "vitest";
import {matchedPairsRankBiserial, rankBiserial} from "../../src/stats/rankBiserial.js";
import {average, sample, signings} from "./enumerate.js";

test("matchedPairsRankBiserial is the difference of the rank sums over their sum", () => {
  // |d| 1 1 2 3: ranks 1.5 1.5 3 4; positive 1 and 3: (5.5 − 4.5)/10.
  expect(matchedPairsRankBiserial([1, -1, -2, 3, 0], 0)).toBeCloseTo(0.1, 14);
});

test("matchedPairsRankBiserial's mean over all signs is 0", () => {
  fc.assert(
    fc.property(sample(fc.integer({min: 1, max: 4}), 1, 7), (d) => {
      expect(average(signings(d), (v) => matchedPairsRankBiserial(v, 0))).toBeCloseTo(0, 12);
    })
  );
});

test("matchedPairsRankBiserial(y, x) has the other sign", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), {minLength: 1}), (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const r = matchedPairsRankBiserial(x, y);
      if (Number.isNaN(r)) expect(x).toEqual(y);
      else expect(matchedPairsRankBiserial(y, x)).toBeCloseTo(-r, 12);
    })
  );
});

test("rankBiserial is 1 when every x is above every y", () => {
  expect(rankBiserial([4, 5], [1, 2, 3])).toBe(1);
});

test("matchedPairsRankBiserial(no pair that differs) is NaN", () => {
  expect(matchedPairsRankBiserial([1, 2], [1, 2])).toBeNaN();
  expect(matchedPairsRankBiserial([], [])).toBeNaN();
});

test("matchedPairsRankBiserial refuses bad input", () => {
  expect(() => matchedPairsRankBiserial([1], [1, 2])).toThrow(new RangeError("lengths differ: 1, 2"));
});
