import fc from "fast-check";
import {expect, test} from "vitest";
import {kendall} from "../../src/stats/kendall.js";
import {seeded} from "../../src/stats/random.js";

test("kendall without ties agrees with R's exact p", () => {
  const r = kendall([1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 7, 5, 6]);
  expect(r.estimate).toBeCloseTo(13 / 21, 14);
  expect(r.pExact).toBeCloseTo(0.06904761904761902, 14);
  expect(r.p).toBe(r.pExact);
});

test("kendall with ties agrees with R's z", () => {
  const r = kendall([2, 4, 4, 5, 7, 9, 10, 12], [1, 3, 6, 5, 8, 7, 11, 10]);
  expect(r.estimate).toBeCloseTo(0.763762615825973268, 14);
  expect(r.z).toBeCloseTo(2.618190650008655584, 12);
  expect(r.pAsymptotic).toBeCloseTo(0.008839740160738534, 14);
});

test("kendall of gates agrees with R", () => {
  const a = [4, 1, 3, 3, 1, 2, 3, 1, 4, 1, 4, 3, 4, 4, 4, 0, 0, 5, 1, 0, 3, 5, 3, 2, 5, 1, 2, 4, 2, 5];
  const b = [5, 0, 4, 3, 3, 2, 5, 0, 5, 1, 5, 2, 4, 3, 5, 1, 0, 4, 0, 0, 2, 4, 3, 4, 5, 0, 3, 5, 3, 5];
  const r = kendall(a, b);
  expect(r.estimate).toBeCloseTo(0.7022093821500913, 13);
  expect(r.z).toBeCloseTo(4.781667757355886, 11);
  expect(r.p / 1.738468370495481e-6).toBeCloseTo(1, 9);
  expect(r.method).toBe("Kendall's tau-b, asymptotic");
});

test("kendall's exact p of a perfect order is 2 / n!", () => {
  const X = Array.from({length: 20}, (_, i) => i);
  expect(kendall(X, X).pExact / (2 / 2432902008176640000)).toBeCloseTo(1, 12);
});

test("kendall of two pairs", () => {
  expect(kendall([1, 2], [3, 5])).toMatchObject({estimate: 1, z: 1, pExact: 1});
});

test("kendall of too little or of a constant is unknown", () => {
  for (const r of [kendall([], []), kendall([1], [1]), kendall([1, 1, 1], [1, 2, 3])])
    expect([r.estimate, r.p]).toEqual([NaN, NaN]);
});

test("kendall refuses what it cannot use", () => {
  expect(() => kendall([1, 2], [1])).toThrow("lengths differ: 2, 1");
  expect(() => kendall([1, NaN], [1, 2])).toThrow(RangeError);
});

test("kendall of a hundred thousand pairs is quick", () => {
  const X = Float64Array.from({length: 100_000}, (_, i) => (i * 7919) % 100_003);
  const Y = Float64Array.from({length: 100_000}, (_, i) => (i * 104_729) % 99_991);
  const start = performance.now();
  expect(kendall(X, Y).n).toBe(100_000);
  expect(performance.now() - start).toBeLessThan(5000);
});

const pairs = fc.array(fc.tuple(fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 5})), {
  minLength: 2,
  maxLength: 40
});

test("kendall counts pairs as the definition does", () => {
  fc.assert(
    fc.property(pairs, (P) => {
      let concordant = 0;
      let discordant = 0;
      for (let i = 0; i < P.length; ++i)
        for (let j = 0; j < i; ++j) {
          const s = (P[i][0] - P[j][0]) * (P[i][1] - P[j][1]);
          if (s > 0) ++concordant;
          if (s < 0) ++discordant;
        }
      const r = kendall(
        P.map((d) => d[0]),
        P.map((d) => d[1])
      );
      expect([r.concordant, r.discordant]).toEqual([concordant, discordant]);
    })
  );
});

test("kendall's exact p agrees with counting every order", () => {
  const order = fc.uniqueArray(fc.integer({min: 0, max: 1000}), {minLength: 2, maxLength: 6});
  fc.assert(
    fc.property(order, (Y) => {
      const X = Y.map((_, i) => i);
      const {S, pExact} = kendall(X, Y);
      let low = 0;
      let high = 0;
      let all = 0;
      const visit = (rest: number[], taken: number[]) => {
        if (rest.length === 0) {
          let s = 0;
          for (let i = 0; i < taken.length; ++i) for (let j = 0; j < i; ++j) s += Math.sign(taken[i] - taken[j]);
          ++all;
          if (s <= S) ++low;
          if (s >= S) ++high;
        }
        rest.forEach((y, i) => visit([...rest.slice(0, i), ...rest.slice(i + 1)], [...taken, y]));
      };
      visit(Y, []);
      expect(pExact).toBeCloseTo(Math.min(1, (2 * Math.min(low, high)) / all), 12);
    }),
    {numRuns: 30}
  );
});

test("kendall's p is uniform where nothing is related", () => {
  const random = seeded(11);
  const draw = () => Array.from({length: 15}, () => random.uniform());
  const P = Array.from({length: 1000}, () => kendall(draw(), draw()).p);
  for (const level of [0.05, 0.25, 0.5]) {
    const share = P.filter((p) => p <= level).length / 1000;
    expect(Math.abs(share - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / 1000));
  }
});
