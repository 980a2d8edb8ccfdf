import fc from "fast-check";
import {expect, test} from "vitest";
import {clusteredError} from "../../src/stats/clusteredError.js";
import {meanInterval} from "../../src/stats/meanInterval.js";

const X = [1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0];
const tasks = ["a", "a", "a", "b", "b", "b", "c", "c", "c", "c", "d", "d"];

test("clusteredError(values, clusters) agrees with R's sandwich", () => {
  // R: m <- lm(x ~ 1); sqrt(vcovCL(m, g, type = "HC0", cadjust = FALSE)); the same with cadjust = TRUE; sd(x) / sqrt(12)
  const e = clusteredError(X, tasks);
  expect(e.estimate).toBeCloseTo(7 / 12, 15);
  expect(e.seCR0).toBeCloseTo(0.0428084305761735, 14);
  expect(e.seCR1).toBeCloseTo(0.0494309178334784, 14);
  expect(e.seNaive).toBeCloseTo(0.148647097502641, 14);
  expect(e.high - e.estimate).toBeCloseTo(3.18244630528371 * 0.0494309178334784, 12); // qt(.975, 3)
  expect(e).toMatchObject({n: 12, clusters: 4, method: "cluster-robust t (CR1)"});
});

test("clusteredError(values, clusters).seMiller is the naive variance plus the cross terms", () => {
  const m = 7 / 12;
  let cross = 0;
  X.forEach((x, i) => X.forEach((y, j) => (cross += i !== j && tasks[i] === tasks[j] ? (x - m) * (y - m) : 0)));
  const {seMiller, seNaive} = clusteredError(X, tasks);
  expect(seMiller ** 2).toBeCloseTo(seNaive ** 2 + cross / 144, 14);
});

test("clusteredError(values, clusters) of one value a cluster is Student's interval", () => {
  const {low, high} = meanInterval([3, 5, 2, 4]);
  const e = clusteredError([3, 5, 2, 4], [1, 2, 3, 4]);
  expect(e.low).toBeCloseTo(low, 13);
  expect(e.high).toBeCloseTo(high, 13);
  expect(e.designEffect).toBeCloseTo(1, 13);
});

test("clusteredError(values, clusters) of repeated values knows that nothing was added", () => {
  const once = clusteredError([3, 5, 2, 4], [1, 2, 3, 4]);
  const thrice = clusteredError([3, 3, 3, 5, 5, 5, 2, 2, 2, 4, 4, 4], [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  expect(thrice.seCR1).toBeCloseTo(once.seCR1, 14);
});

test("clusteredError(values, clusters) whose deviations cancel within clusters has CR0 of 0", () => {
  const e = clusteredError([0, 5, 0, 5], ["a", "a", "b", "b"]);
  expect(e).toMatchObject({seCR0: 0, seCR1: 0});
  expect(e.seMiller).toBeGreaterThan(0);
});

test("clusteredError(values, clusters) of one cluster has no error", () => {
  expect(clusteredError([1, 2], ["a", "a"])).toMatchObject({estimate: 1.5, low: NaN, high: NaN, se: NaN});
  expect(clusteredError([], [])).toMatchObject({estimate: NaN, low: NaN, clusters: 0});
});

test("clusteredError(values, clusters) throws when lengths differ", () => {
  expect(() => clusteredError([1, 2], ["a"])).toThrow(new RangeError("lengths differ: 2, 1"));
});

test("clusteredError(values, clusters) does not depend on the order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 4})), {minLength: 2}),
      (rows) => {
        const a = clusteredError(
          rows.map((r) => r[0]),
          rows.map((r) => r[1])
        );
        const back = rows.toReversed();
        const b = clusteredError(
          back.map((r) => r[0]),
          back.map((r) => r[1])
        );
        if (!Number.isNaN(a.se)) expect(b.se).toBeCloseTo(a.se, 10);
      }
    )
  );
});
