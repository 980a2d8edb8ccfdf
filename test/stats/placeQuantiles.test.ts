import fc from "fast-check";
import {expect, test} from "vitest";
import {placeQuantiles} from "../../src/stats/placeQuantiles.js";
import {quantileSorted} from "../../src/stats/quantile.js";
import {seeded} from "../../src/stats/random.js";

test("placeQuantiles(values, ps) places what the quantiles need", () => {
  const ps = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 4});
  fc.assert(
    fc.property(fc.integer({min: 1, max: 3000}), ps, fc.integer(), fc.boolean(), (n, ps, seed, gates) => {
      const random = seeded(seed);
      const X = Float64Array.from({length: n}, () => (gates ? random.below(6) : random.uniform()));
      const placed = placeQuantiles(X.slice(), ps);
      const sorted = X.toSorted();
      for (const p of ps)
        for (const type of [6, 7] as const)
          expect(quantileSorted(placed, p, {type})).toBe(quantileSorted(sorted, p, {type}));
      expect(placed.toSorted()).toEqual(sorted);
    })
  );
});

test("placeQuantiles([], ps) is empty", () => {
  expect(placeQuantiles(new Float64Array(0), [0.5]).length).toBe(0);
});
