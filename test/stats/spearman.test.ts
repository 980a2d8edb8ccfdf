import fc from "fast-check";
import {expect, test} from "vitest";
import {spearman} from "../../src/stats/spearman.js";
import {seeded} from "../../src/stats/random.js";

test("spearman with ties agrees with R's cor.test(exact = FALSE)", () => {
  const r = spearman([2, 4, 4, 5, 7, 9, 10, 12], [1, 3, 6, 5, 8, 7, 11, 10]);
  expect(r.estimate).toBeCloseTo(0.910195959054076909, 14);
  expect(r.p / 0.001690860886238416).toBeCloseTo(1, 10);
  expect(r.ties).toBe("mean ranks");
});

test("spearman of a few pairs agrees with R's exact p", () => {
  // R: cor.test(1:7, c(2,1,4,3,7,5,6), method = "spearman", exact = TRUE)
  expect(spearman([1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 7, 5, 6]).pExact).toBeCloseTo(0.03412698412698412, 14);
});

test("spearman of gates agrees with R", () => {
  const a = [4, 1, 3, 3, 1, 2, 3, 1, 4, 1, 4, 3, 4, 4, 4, 0, 0, 5, 1, 0, 3, 5, 3, 2, 5, 1, 2, 4, 2, 5];
  const b = [5, 0, 4, 3, 3, 2, 5, 0, 5, 1, 5, 2, 4, 3, 5, 1, 0, 4, 0, 0, 2, 4, 3, 4, 5, 0, 3, 5, 3, 5];
  const r = spearman(a, b);
  expect(r.estimate).toBeCloseTo(0.8318947453428842, 14);
  expect(r.p / 1.221595230458131e-8).toBeCloseTo(1, 9);
  expect(r.pExact).toBeNaN();
});

test("spearman of a falling order is −1", () => {
  const r = spearman([1, 2, 3, 4, 5, 6], [60, 50, 40, 30, 20, 10]);
  expect([r.estimate, r.p]).toEqual([-1, 0]);
  expect(r.pExact).toBeCloseTo(2 / 720, 15);
});

test("spearman of a constant is unknown", () => {
  expect(spearman([1, 1, 1], [1, 2, 3]).pExact).toBeNaN();
});

test("spearman refuses lengths that differ", () => {
  expect(() => spearman([1, 2], [1])).toThrow("lengths differ: 2, 1");
});

test("spearman does not change under increasing transformations", () => {
  const pairs = fc.array(fc.tuple(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 9})), {
    minLength: 3,
    maxLength: 7
  });
  fc.assert(
    fc.property(pairs, (P) => {
      const X = P.map((d) => d[0]);
      const Y = P.map((d) => d[1]);
      expect(spearman(X.map(Math.exp), Y)).toEqual(spearman(X, Y));
    }),
    {numRuns: 50}
  );
});

test("spearman's p is uniform where nothing is related", () => {
  const random = seeded(11);
  const draw = () => Array.from({length: 15}, () => random.uniform());
  const P = Array.from({length: 1000}, () => spearman(draw(), draw()).p);
  for (const level of [0.05, 0.25, 0.5]) {
    const share = P.filter((p) => p <= level).length / 1000;
    expect(Math.abs(share - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / 1000));
  }
});
