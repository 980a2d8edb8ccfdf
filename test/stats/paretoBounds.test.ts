import fc from "fast-check";
import {expect, test} from "vitest";
import {paretoBounds} from "../../src/stats/paretoBounds.js";
import {paretoFront} from "../../src/stats/paretoFront.js";

const box = (a: number, b: number, c: number, d: number) => ({cost: {low: a, high: b}, score: {low: c, high: d}});

test("paretoBounds tells possible from sure", () => {
  const r = paretoBounds([box(1, 2, 5, 6), box(1.5, 3, 5.5, 7), box(4, 5, 1, 2)]);
  expect(r.map((d) => [d.possible, d.sure])).toEqual([
    [true, false],
    [true, false],
    [false, false]
  ]);
  expect(r.map((d) => [d.optimistic, d.conservative])).toEqual([
    [true, true],
    [true, true],
    [false, false]
  ]);
});

test("paretoBounds is sure of a point that no other can reach", () => {
  expect(paretoBounds([box(1, 2, 8, 9), box(3, 4, 1, 2)]).map((d) => d.sure)).toEqual([true, false]);
});

test("paretoBounds does not place a point with an unknown bound", () => {
  const r = paretoBounds([box(1, NaN, 5, 6), box(9, 9, 1, 1)]);
  expect(r[0]).toEqual({placed: false, optimistic: false, conservative: false, possible: false, sure: false});
  expect(r[1].sure).toBe(true);
});

test("paretoBounds([]) is empty", () => {
  expect(paretoBounds([])).toEqual([]);
});

test("paretoBounds refuses an interval that is the wrong way round", () => {
  expect(() => paretoBounds([box(2, 1, 0, 0)])).toThrow("low is above high: 2, 1");
});

test("paretoBounds of points without width is paretoFront", () => {
  const points = fc.array(fc.record({cost: fc.integer({min: 0, max: 5}), score: fc.integer({min: 0, max: 5})}));
  fc.assert(
    fc.property(points, (points) => {
      const front = paretoFront(points).map((d) => d.front);
      const r = paretoBounds(points.map((d) => box(d.cost, d.cost, d.score, d.score)));
      for (const key of ["optimistic", "conservative", "possible", "sure"] as const)
        expect(r.map((d) => d[key])).toEqual(front);
    })
  );
});

test("paretoBounds never calls sure what it does not call possible", () => {
  const side = fc.tuple(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 4}));
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side), {maxLength: 8}), (P) => {
      const r = paretoBounds(P.map(([[c, w], [s, h]]) => box(c, c + w, s, s + h)));
      for (const d of r) if (d.sure) expect([d.possible, d.optimistic, d.conservative]).toEqual([true, true, true]);
    })
  );
});
