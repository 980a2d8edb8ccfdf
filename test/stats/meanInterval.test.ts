import fc from "fast-check";
import {expect, test} from "vitest";
import {meanInterval} from "../../src/stats/meanInterval.js";

test("meanInterval(values) agrees with R's t.test", () => {
  // R: t.test(c(5, 4, 5, 3, 5))$conf.int; t.test(c(12.5, 9.1, 10.2, 30.7, 8.8, 11), conf.level = 0.8)$conf.int
  const a = meanInterval([5, 4, 5, 3, 5]);
  expect(a.low).toBeCloseTo(3.28942195792088, 13);
  expect(a.high).toBeCloseTo(5.51057804207912, 13);
  const b = meanInterval([12.5, 9.1, 10.2, 30.7, 8.8, 11], {level: 0.8});
  expect(b.low).toBeCloseTo(8.6386221701823, 12);
  expect(b.high).toBeCloseTo(18.794711163151, 12);
});

test("meanInterval([x]) has no bounds", () => {
  expect(meanInterval([3.5])).toMatchObject({estimate: 3.5, low: NaN, high: NaN, n: 1});
  expect(meanInterval([])).toMatchObject({estimate: NaN, low: NaN, n: 0});
});

test("meanInterval(values) of equal values has no width", () => {
  expect(meanInterval([2, 2, 2])).toMatchObject({low: 2, high: 2, se: 0});
});

test("meanInterval([NaN]) throws", () => {
  expect(() => meanInterval([1, NaN])).toThrow(new RangeError("not a finite number: NaN"));
});

test("meanInterval(values) does not depend on order, shifts and scales with the values, and widens with level", () => {
  const values = fc.array(fc.integer({min: 0, max: 100}), {minLength: 2, maxLength: 30});
  fc.assert(
    fc.property(values, fc.double({min: 0.5, max: 0.99, noNaN: true}), (x, level) => {
      const a = meanInterval(x, {level});
      const b = meanInterval(
        x.toReversed().map((v) => 2 * v + 1e6),
        {level}
      );
      const wider = meanInterval(x, {level: level + 0.005});
      expect(b.low).toBeCloseTo(2 * a.low + 1e6, 6);
      expect(b.high).toBeCloseTo(2 * a.high + 1e6, 6);
      expect(wider.high).toBeGreaterThanOrEqual(a.high);
      expect(a.low).toBeLessThanOrEqual(a.estimate);
    })
  );
});
