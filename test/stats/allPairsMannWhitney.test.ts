import fc from "fast-check";
import {expect, test} from "vitest";
import {adjust} from "../../src/stats/adjust.js";
import {allPairsMannWhitney} from "../../src/stats/allPairsMannWhitney.js";
import {cliffsDelta} from "../../src/stats/cliffsDelta.js";
import {mannWhitney} from "../../src/stats/mannWhitney.js";
import {draws, gate, root, sample} from "./enumerate.js";

test.each([
  ["gates", gate],
  ["roots", root],
  ["both", fc.oneof(gate, root)]
])("allPairsMannWhitney of %s is mannWhitney and cliffsDelta of each pair", (_, values) => {
  fc.assert(
    fc.property(fc.array(sample(values, 1, 12), {minLength: 2, maxLength: 5}), fc.boolean(), (samples, continuity) => {
      const {pairs} = allPairsMannWhitney(samples, {continuity});
      expect(pairs).toHaveLength((samples.length * (samples.length - 1)) / 2);
      for (const {i, j, U1, delta, z, p} of pairs) {
        const one = mannWhitney(samples[i], samples[j], {method: "asymptotic", continuity});
        expect(i).toBeLessThan(j);
        expect(U1).toBe(one.U1);
        expect(delta).toBeCloseTo(cliffsDelta(samples[i], samples[j]).delta, 12);
        if (Number.isNaN(one.p)) expect(p).toBeNaN();
        else expect([z, p]).toEqual([expect.closeTo(one.z!, 9), expect.closeTo(one.p, 9)]);
      }
    })
  );
});

test("allPairsMannWhitney adjusts over all pairs", () => {
  const {gates} = draws(121);
  const samples = [gates(20), gates(15), gates(30).map((v) => v + 1)];
  const {pairs} = allPairsMannWhitney(samples, {adjust: "BH"});
  expect(pairs.map(({pAdjusted}) => pAdjusted)).toEqual(
    adjust(
      pairs.map(({p}) => p),
      {method: "BH"}
    )
  );
});

test("allPairsMannWhitney(one pair all equal) has no adjusted p", () => {
  const {pairs} = allPairsMannWhitney([[1, 1], [1], [2, 3]]);
  expect(pairs[0]).toMatchObject({U1: 1, delta: 0, z: NaN, p: NaN});
  expect(pairs.map(({pAdjusted}) => pAdjusted)).toEqual([NaN, NaN, NaN]);
});

test("allPairsMannWhitney of fewer than two samples has no pairs", () => {
  expect(allPairsMannWhitney([]).pairs).toEqual([]);
  expect(allPairsMannWhitney([[1, 2]]).pairs).toEqual([]);
});

test("allPairsMannWhitney refuses bad input", () => {
  expect(() => allPairsMannWhitney([[1], []])).toThrow(new RangeError("empty sample"));
  expect(() => allPairsMannWhitney([[1], [NaN]])).toThrow(new RangeError("not a finite number: NaN"));
});
