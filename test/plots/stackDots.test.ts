import fc from "fast-check";
import {expect, test} from "vitest";
import {stackDots} from "../../src/plots/stackDots.js";

const at = (value: number) => 10 * value;

test("stackDots piles equal values", () => {
  expect(stackDots([{value: 2, count: 3}], {at, r: 3})).toEqual([0, 1, 2].map((level) => ({value: 2, level})));
});

test("stackDots leaves dots that are a diameter apart on the line", () => {
  const strip = [
    {value: 1, count: 1},
    {value: 0.4, count: 1}
  ];
  expect(stackDots(strip, {at, r: 3}).map((d) => d.level)).toEqual([0, 0]);
  expect(stackDots(strip, {at, r: 3.1}).map((d) => d.level)).toEqual([0, 1]);
});

test("stackDots of nothing is nothing", () => {
  expect(stackDots([], {at, r: 3})).toEqual([]);
});

test("stackDots covers no dot with another, and loses none", () => {
  const strip = fc.array(fc.record({value: fc.integer({min: 0, max: 30}), count: fc.integer({min: 1, max: 4})}));
  fc.assert(
    fc.property(strip, (D) => {
      const dots = stackDots(D, {at: (d) => d, r: 2});
      expect(dots).toHaveLength(D.reduce((n, d) => n + d.count, 0));
      for (const [i, a] of dots.entries()) {
        for (const b of dots.slice(i + 1))
          expect(a.level !== b.level || Math.abs(a.value - b.value) >= 4 - 1e-5).toBe(true);
      }
    })
  );
});
