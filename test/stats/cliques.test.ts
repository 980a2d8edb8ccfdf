import fc from "fast-check";
import {expect, test} from "vitest";
import {cliques} from "../../src/stats/cliques.js";

test("cliques joins neighbours nearer than the critical difference", () => {
  // In order of rank: 1.2 (2), 1.9 (0), 2.8 (3), 4.1 (1).
  expect(cliques([1.9, 4.1, 1.2, 2.8], 1.25)).toEqual([
    [2, 0],
    [0, 3]
  ]);
  expect(cliques([1.9, 4.1, 1.2, 2.8], 1.4)).toEqual([
    [2, 0],
    [0, 3],
    [3, 1]
  ]);
  expect(cliques([1.9, 4.1, 1.2, 2.8], 2)).toEqual([
    [2, 0, 3],
    [3, 1]
  ]);
});

test("cliques takes a function of two places", () => {
  const differ = new Set(["0,2", "2,0"]);
  expect(cliques([1, 2, 3], (i, j) => differ.has(`${i},${j}`))).toEqual([
    [0, 1],
    [1, 2]
  ]);
});

test("cliques leaves out bars within others, and what is alone", () => {
  expect(cliques([1, 2, 3], 10)).toEqual([[0, 1, 2]]);
  expect(cliques([1, 5, 9], 2)).toEqual([]);
  expect(cliques([], 1)).toEqual([]);
  expect(cliques([1], 1)).toEqual([]);
});

test("cliques under one bar never differ, and no bar is within another", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), {maxLength: 9}), fc.integer({min: 1, max: 20}), (positions, cd) => {
      const bars = cliques(positions, cd);
      for (const bar of bars) {
        for (const i of bar) for (const j of bar) expect(Math.abs(positions[i] - positions[j])).toBeLessThan(cd);
        expect(bars.filter((other) => other !== bar && bar.every((i) => other.includes(i)))).toEqual([]);
      }
      // Every pair that does not differ is under some bar.
      positions.forEach((a, i) =>
        positions.forEach((b, j) => {
          if (i !== j && Math.abs(a - b) < cd)
            expect(bars.some((bar) => bar.includes(i) && bar.includes(j))).toBe(true);
        })
      );
    })
  );
});
