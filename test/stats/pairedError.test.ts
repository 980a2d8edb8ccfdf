import {expect, test} from "vitest";
import {clusteredError} from "../../src/stats/clusteredError.js";
import {pairedError} from "../../src/stats/pairedError.js";

const a = [3, 4, 5, 2, 5, 4, 1, 5];
const b = [2, 4, 4, 2, 5, 1, 1, 3];

test("pairedError(a, b) agrees with R's paired t.test", () => {
  const e = pairedError(a, b);
  expect(e.estimate).toBeCloseTo(0.875, 15);
  expect(e.low).toBeCloseTo(-0.0663525573000952, 12);
  expect(e.high).toBeCloseTo(1.81635255730009, 12);
  expect(e.sePaired).toBeCloseTo(0.398098157314428, 13);
  expect(e.seUnpaired).toBeCloseTo(0.748510425540525, 13);
  expect(e.covariance).toBeCloseTo(1.60714285714286, 13);
  expect(e.correlation).toBeCloseTo(0.717182702455976, 13);
  expect(e.p).toBeCloseTo(0.0279526414570616, 13); // normal
  expect(e.method).toBe("paired Student t");
});

test("pairedError(a, b, {clusters}) takes the clustered error of the differences", () => {
  const clusters = [1, 1, 2, 2, 3, 3, 4, 4];
  const differences = a.map((x, i) => x - b[i]);
  const e = pairedError(a, b, {clusters});
  const {low, high, seMiller} = clusteredError(differences, clusters);
  expect(e).toMatchObject({low, high, se: seMiller, seClustered: seMiller});
});

test("pairedError(a, b) changes sign when a and b are swapped", () => {
  const ab = pairedError(a, b);
  const ba = pairedError(b, a);
  expect(ba.estimate).toBe(-ab.estimate);
  expect(ba.low).toBeCloseTo(-ab.high, 14);
  expect(ba.p).toBe(ab.p);
});

test("pairedError(a, a) learns nothing", () => {
  expect(pairedError(a, a)).toMatchObject({estimate: 0, sePaired: 0, z: NaN, p: NaN});
});

test("pairedError([x], [y]) has no error", () => {
  expect(pairedError([1], [2])).toMatchObject({estimate: -1, low: NaN, se: NaN});
});

test("pairedError(a, b) throws when lengths differ", () => {
  expect(() => pairedError([1, 2], [1])).toThrow(new RangeError("lengths differ: 2, 1"));
  expect(() => pairedError([1, NaN], [1, 2])).toThrow(new RangeError("not a finite number: NaN"));
});
