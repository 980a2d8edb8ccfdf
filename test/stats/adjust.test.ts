import fc from "fast-check";
import {expect, test} from "vitest";
import type {Adjustment} from "../../src/stats/adjust.js";
import {adjust} from "../../src/stats/adjust.js";

const methods: Adjustment[] = ["none", "bonferroni", "sidak", "holm", "holm-sidak", "hochberg", "hommel", "BH", "BY"];
const probabilities = fc.array(fc.oneof(fc.double({min: 0, max: 1, noNaN: true}), fc.constantFrom(0, 0.01, 0.05, 1)), {
  maxLength: 12
});

test("adjust by hand", () => {
  const p = [0.01, 0.04, 0.03];
  const close = (v: number[]) => v.map((x) => expect.closeTo(x, 14));
  expect(adjust(p, {method: "bonferroni"})).toEqual(close([0.03, 0.12, 0.09]));
  expect(adjust(p, {method: "holm"})).toEqual(close([0.03, 0.06, 0.06]));
  expect(adjust(p, {method: "hochberg"})).toEqual(close([0.03, 0.04, 0.04]));
  expect(adjust(p, {method: "BH"})).toEqual(close([0.03, 0.04, 0.04]));
  expect(adjust(p, {method: "BY"})).toEqual(close([0.055, 0.04 * (11 / 6), 0.04 * (11 / 6)]));
  expect(adjust(p, {method: "sidak"})).toEqual(close([0.029701, 0.115264, 0.087327]));
  expect(adjust(p, {method: "holm-sidak"})).toEqual(close([0.029701, 0.0591, 0.0591]));
  expect(adjust(p)).toEqual(adjust(p, {method: "holm"}));
});

test("adjust({method: 'hommel'}) is the least level at which its closed test rejects", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({min: 0, max: 20}).map((v) => v / 20),
        {minLength: 1, maxLength: 6}
      ),
      (p) => {
        // Simes's p of every subset that holds i: the largest is the adjusted p.
        const simes = (set: number[]) =>
          Math.min(...set.toSorted((a, b) => a - b).map((v, r) => (v * set.length) / (r + 1)));
        const closed = p.map((_, i) => {
          let most = 0;
          for (let mask = 0; mask < 1 << p.length; ++mask)
            if ((mask >> i) & 1) most = Math.max(most, simes(p.filter((_, j) => (mask >> j) & 1)));
          return Math.min(1, most);
        });
        expect(adjust(p, {method: "hommel"})).toEqual(closed.map((v) => expect.closeTo(v, 12)));
      }
    )
  );
});

test.each(methods)("adjust({method: %s}) keeps the order, and never lowers a p", (method) => {
  fc.assert(
    fc.property(probabilities, (p) => {
      const q = adjust(p, {method});
      expect(q).toHaveLength(p.length);
      q.forEach((v, i) => {
        expect(v).toBeGreaterThanOrEqual(p[i] * (1 - 1e-12));
        expect(v).toBeLessThanOrEqual(1);
        p.forEach((other, j) => expect(other < p[i] && q[j] > v * (1 + 1e-12)).toBe(false));
      });
      expect(adjust(p.toReversed(), {method})).toEqual(q.toReversed());
    })
  );
});

test("adjust orders the methods", () => {
  fc.assert(
    fc.property(probabilities, (p) => {
      const all = Object.fromEntries(methods.map((method) => [method, adjust(p, {method})]));
      p.forEach((_, i) => {
        const most = (a: Adjustment, b: Adjustment) => expect(all[a][i]).toBeLessThanOrEqual(all[b][i] * (1 + 1e-12));
        most("hommel", "hochberg");
        most("hochberg", "holm");
        most("holm", "bonferroni");
        most("BH", "hommel");
        most("BH", "BY");
        most("sidak", "bonferroni");
        most("holm-sidak", "holm");
      });
    })
  );
});

test("adjust keeps the digits of tiny p", () => {
  expect(adjust([1e-300, 0.5], {method: "sidak"})[0]).toBeCloseTo(2e-300, 310);
  expect(adjust([1e-300, 0.5], {method: "sidak"})[0] / 2e-300).toBeCloseTo(1, 12);
});

test("adjust of none is none, of one is it", () => {
  for (const method of methods) {
    expect(adjust([], {method})).toEqual([]);
    expect(adjust([0.3], {method})[0]).toBeCloseTo(0.3, 14);
  }
});

test("adjust refuses bad input", () => {
  expect(() => adjust([0.5, 1.2])).toThrow(new RangeError("not a probability: 1.2"));
  expect(() => adjust([NaN])).toThrow(new RangeError("not a probability: NaN"));
  expect(() => adjust([0.5], {method: "fdr" as Adjustment})).toThrow(new RangeError("unknown adjustment: fdr"));
});
