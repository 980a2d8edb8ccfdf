import fc from "fast-check";
import {expect, test} from "vitest";
import {fittingMultisets} from "../../src/stats/fittingMultisets.js";
import {grimmer} from "../../src/stats/grimmer.js";

test("grimmer accepts a mean and SD that whole numbers have", () => {
  // [3, 3, 3, 4, 5]: mean 3.60, SD 0.894
  expect(grimmer(["3.60", "0.89"], 5)).toMatchObject({possible: true, candidates: [{total: 18, squares: 68}]});
});

test("grimmer says which test fails", () => {
  expect(grimmer(["3.65", "0.89"], 5).reason).toBe("mean");
  expect(grimmer(["3.60", "0.95"], 5).reason).toBe("sum of squares");
  expect(grimmer(["3.60", "0.71"], 5).reason).toBe("sum of squares");
  expect(grimmer(["3.60", "3.29"], 5, {min: 0, max: 5}).reason).toBe("range");
  expect(grimmer(["3.60", "—"], 5).reason).toBe("unreadable");
});

test("grimmer sees a sum of squares of the wrong parity", () => {
  // Total 18 of 5 values needs an even sum of squares; 67 gives SD √(2.2/4) = 0.7416.
  expect(grimmer(["3.60", "0.742"], 5).reason).toBe("parity");
});

test("grimmer knows both conventions of the SD", () => {
  expect(grimmer(["3.60", "0.80"], 5, {ddof: 0}).possible).toBe(true);
  expect(grimmer(["3.60", "0.80"], 5).possible).toBe(false);
});

test("grimmer of a single value has no SD with n − 1", () => {
  expect(grimmer(["3", "0.00"], 1).possible).toBe(false);
  expect(grimmer(["3", "0.00"], 1, {ddof: 0}).possible).toBe(true);
});

test("grimmer never refuses what a complete search finds", () => {
  const mean = fc.integer({min: 0, max: 500}).map((x) => (x / 100).toFixed(2));
  const sd = fc.integer({min: 0, max: 280}).map((x) => (x / 100).toFixed(2));
  fc.assert(
    fc.property(mean, sd, fc.integer({min: 2, max: 9}), (mean, sd, n) => {
      const fits = fittingMultisets(mean, n, {max: 5, sd}).samples.length > 0;
      if (fits) expect(grimmer([mean, sd], n, {min: 0, max: 5}).possible).toBe(true);
    }),
    {numRuns: 500}
  );
});

test("grimmer passes every true mean and SD", () => {
  const sample = fc.array(fc.integer({min: -9, max: 9}), {minLength: 2, maxLength: 30});
  fc.assert(
    fc.property(sample, fc.constantFrom(0 as const, 1 as const), (X, ddof) => {
      const n = X.length;
      const m = X.reduce((s, x) => s + x, 0) / n;
      const s = Math.sqrt(X.reduce((q, x) => q + (x - m) ** 2, 0) / (n - ddof));
      expect(grimmer([m.toFixed(2), s.toFixed(2)], n, {ddof, min: -9, max: 9}).possible).toBe(true);
    })
  );
});
