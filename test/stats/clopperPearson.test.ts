import {expect, test} from "vitest";
import {binomialCdf, binomialSf} from "../../src/stats/binomial.js";
import {clopperPearson} from "../../src/stats/clopperPearson.js";

test("clopperPearson(passes, n) agrees with R's binom.test", () => {
  const a = clopperPearson(7, 10);
  expect(a.low).toBeCloseTo(0.347547149940003, 14);
  expect(a.high).toBeCloseTo(0.933260488822266, 14);
  const b = clopperPearson(33, 165, {level: 0.9});
  expect(b.low).toBeCloseTo(0.150127067768258, 14);
  expect(b.high).toBeCloseTo(0.258156680856267, 14);
});

test("clopperPearson(passes, n) leaves α / 2 at each end", () => {
  const {low, high} = clopperPearson(3, 12, {level: 0.8});
  expect(binomialSf(2, 12, low)).toBeCloseTo(0.1, 12);
  expect(binomialCdf(3, 12, high)).toBeCloseTo(0.1, 12);
});

test("clopperPearson(0, n) starts at 0", () => {
  expect(clopperPearson(0, 20).low).toBe(0);
  expect(clopperPearson(0, 20).high).toBeCloseTo(0.168433470983085, 14);
  expect(clopperPearson(20, 20).high).toBe(1);
});

test("clopperPearson(0, 0) is 0–1", () => {
  expect(clopperPearson(0, 0)).toMatchObject({estimate: NaN, low: 0, high: 1});
});

test("clopperPearson(4, 3) throws", () => {
  expect(() => clopperPearson(4, 3)).toThrow(new RangeError("more passes than trials (3): 4"));
});
