import fc from "fast-check";
import {expect, test} from "vitest";
import {cliffsDelta, varghaDelaneyA} from "../../src/stats/cliffsDelta.js";
import {rankBiserial} from "../../src/stats/rankBiserial.js";
import {average, gate, sample, splits} from "./enumerate.js";

test("cliffsDelta counts pairs above, below and equal", () => {
  expect(cliffsDelta([1, 3, 5], [2, 3])).toEqual({delta: 1 / 6, greater: 3, less: 2, ties: 1, n: [3, 2]});
});

test("varghaDelaneyA counts an equal pair half", () => {
  expect(varghaDelaneyA([1, 3, 5], [2, 3])).toBeCloseTo(3.5 / 6, 14);
});

test("cliffsDelta of pass/fail is the difference of the pass rates", () => {
  expect(cliffsDelta([1, 1, 1, 0], [1, 0, 0]).delta).toBeCloseTo(3 / 4 - 1 / 3, 14);
});

test("cliffsDelta is every pair counted, and 2A − 1, and rankBiserial", () => {
  fc.assert(
    fc.property(sample(gate, 1, 9), sample(gate, 1, 9), (x, y) => {
      const {delta} = cliffsDelta(x, y);
      expect(delta).toBeCloseTo(
        average(x, (a) => average(y, (b) => Math.sign(a - b))),
        12
      );
      expect(2 * varghaDelaneyA(x, y) - 1).toBeCloseTo(delta, 12);
      expect(rankBiserial(x, y)).toBe(delta);
    })
  );
});

test("cliffsDelta's mean over all splits of the values is 0", () => {
  fc.assert(
    fc.property(sample(gate, 2, 7), fc.nat(5), (values, k) => {
      const size = 1 + (k % (values.length - 1));
      expect(average(splits(values, size), ([x, y]) => cliffsDelta(x, y).delta)).toBeCloseTo(0, 12);
    })
  );
});

test("cliffsDelta(y, x) has the other sign; order, shift and scale do not matter", () => {
  fc.assert(
    fc.property(sample(gate, 1, 20), sample(gate, 1, 20), (x, y) => {
      const {delta} = cliffsDelta(x, y);
      expect(cliffsDelta(y, x).delta).toBeCloseTo(-delta, 12);
      expect(
        cliffsDelta(
          x.map((v) => 3 * v - 7).toReversed(),
          y.map((v) => 3 * v - 7)
        ).delta
      ).toBe(delta);
    })
  );
});

test("cliffsDelta of 100,000 against 100,000 does not count pairs one by one", () => {
  const x = Float64Array.from({length: 100000}, (_, i) => Math.sin(i));
  const start = performance.now();
  expect(cliffsDelta(x, x).delta).toBe(0);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("cliffsDelta(all equal) is 0", () => {
  expect(cliffsDelta([2, 2], [2])).toMatchObject({delta: 0, ties: 2});
  expect(varghaDelaneyA([2, 2], [2])).toBe(0.5);
});

test("effect sizes of ranks refuse bad input", () => {
  expect(() => cliffsDelta([], [1])).toThrow(new RangeError("empty sample"));
  expect(() => varghaDelaneyA([1], [])).toThrow(new RangeError("empty sample"));
  expect(() => rankBiserial([NaN], [1])).toThrow(new RangeError("not a finite number: NaN"));
});
