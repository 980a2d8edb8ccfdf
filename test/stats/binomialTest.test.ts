import fc from "fast-check";
import {expect, test} from "vitest";
import {binomialPmf} from "../../src/stats/binomial.js";
import {binomialTest} from "../../src/stats/binomialTest.js";

test("binomialTest(passes, n, {rate}) agrees with R's binom.test", () => {
  expect(binomialTest(7, 10, {rate: 0.4}).p).toBeCloseTo(0.1011192832, 13);
  expect(binomialTest(90, 165, {rate: 0.62}).p).toBeCloseTo(0.0540563490023363, 13);
  const test = binomialTest(2, 25, {rate: 0.3});
  expect(test.p).toBeCloseTo(0.014954515462961, 14);
  expect(test.pLess).toBeCloseTo(0.00896052787914249, 14);
  expect(test.pGreater).toBeCloseTo(0.998429033902679, 14);
});

test("binomialTest(passes, n) at the expected count is 1", () => {
  expect(binomialTest(5, 10).p).toBe(1);
  expect(binomialTest(0, 0).p).toBe(1);
});

test("binomialTest(passes, n, {rate: 0}) leaves no doubt", () => {
  expect(binomialTest(1, 10, {rate: 0}).p).toBe(0);
  expect(binomialTest(0, 10, {rate: 0}).p).toBe(1);
  expect(binomialTest(9, 10, {rate: 1}).p).toBe(0);
});

test("binomialTest(passes, n) throws on what cannot be", () => {
  expect(() => binomialTest(4, 3)).toThrow(new RangeError("more passes than trials (3): 4"));
  expect(() => binomialTest(1, 3, {rate: 2})).toThrow(new RangeError("not a probability: 2"));
});

test("binomialTest(passes, n, {rate}) is the sum over all outcomes no likelier", () => {
  const counts = fc.integer({min: 1, max: 40}).chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));
  fc.assert(
    fc.property(counts, fc.double({min: 0.01, max: 0.99, noNaN: true}), ([passes, n], rate) => {
      const P = Array.from({length: n + 1}, (_, k) => binomialPmf(k, n, rate));
      const sum = P.filter((p) => p <= P[passes] * (1 + 1e-7)).reduce((s, p) => s + p, 0);
      expect(binomialTest(passes, n, {rate}).p).toBeCloseTo(Math.min(1, sum), 10);
    })
  );
});
