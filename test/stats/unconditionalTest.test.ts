import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {barnardExact} from "../../src/stats/barnardExact.js";
import {boschlooExact} from "../../src/stats/boschlooExact.js";
import type {Table2x2} from "../../src/stats/fisherExact.js";
import {fisherExact} from "../../src/stats/fisherExact.js";
import {unconditionalTest} from "../../src/stats/unconditionalTest.js";

test("unconditionalTest of one table is its largest probability", () => {
  // Both of one trial pass, or both fail: p² + (1 − p)² is at most 1, at the ends.
  const all = {low: Int32Array.of(0, -1), high: Int32Array.of(2, 1)};
  expect(unconditionalTest([1, 1], all).p).toBe(1);
  // Only (0, 1): p(1 − p), largest at ½.
  const one = {low: Int32Array.of(-1, -1), high: Int32Array.of(1, 2)};
  expect(unconditionalTest([1, 1], one)).toEqual({p: expect.closeTo(0.25, 12), rate: expect.closeTo(0.5, 4)});
});

test("barnardExact of Barnard's 3 of 4 against 1 of 4 is by hand", () => {
  // |z| ≥ √2 in 16 + 2·… tables; the worst rate is ½: 74/256 = 0.2890625, as SciPy.
  expect(
    barnardExact([
      [3, 1],
      [1, 3]
    ]).p
  ).toBeCloseTo(0.2890625, 12);
});

test("barnardExact counts the mirrored table, which SciPy 1.10 loses to rounding", () => {
  // SciPy: 0.000324320; with |z| ≥ |z₀|(1 − 1e-12) on a grid of 20,001 rates it gives 0.000347966.
  expect(
    barnardExact([
      [2, 10],
      [15, 3]
    ]).p
  ).toBeCloseTo(0.00034796633, 11);
  expect(
    barnardExact(
      [
        [2, 10],
        [15, 3]
      ],
      {tolerance: 0}
    ).p
  ).toBeCloseTo(0.00032431989, 11);
});

const sizes = fc.tuple(fc.integer({min: 1, max: 7}), fc.integer({min: 1, max: 7}));
const tables = sizes.chain(([m, n]) =>
  fc.tuple(fc.nat(m), fc.nat(n)).map(
    ([a, b]) =>
      [
        [a, b],
        [m - a, n - b]
      ] as [[number, number], [number, number]]
  )
);

describe.each([
  ["barnardExact", barnardExact],
  ["boschlooExact", boschlooExact]
])("%s", (_, run) => {
  test("does not depend on which sample comes first", () => {
    fc.assert(
      fc.property(tables, ([[a, b], [c, d]]) => {
        expect(
          run([
            [a, b],
            [c, d]
          ]).p
        ).toBeCloseTo(
          run([
            [b, a],
            [d, c]
          ]).p,
          8
        );
      }),
      {numRuns: 30}
    );
  });

  test("does not depend on which outcome is called a success", () => {
    fc.assert(
      fc.property(tables, ([first, second]) => {
        expect(run([first, second]).p).toBeCloseTo(run([second, first]).p, 8);
      }),
      {numRuns: 30}
    );
  });

  test("rejects at most as often as its level says, at any rate", () => {
    const [m, n] = [6, 5];
    for (const rate of [0.05, 0.3, 0.5, 0.8]) {
      let rejected = 0;
      for (let a = 0; a <= m; ++a) {
        for (let b = 0; b <= n; ++b) {
          const probability = choose(m, a) * choose(n, b) * rate ** (a + b) * (1 - rate) ** (m + n - a - b);
          if (
            run([
              [a, b],
              [m - a, n - b]
            ]).p <= 0.1
          )
            rejected += probability;
        }
      }
      expect(rejected).toBeLessThanOrEqual(0.1 + 1e-12);
    }
  });

  test("refuses what is no count", () => {
    expect(() =>
      run([
        [0.5, 1],
        [0, 1]
      ])
    ).toThrow(new RangeError("not a count: 0.5"));
  });

  test("all or none have p 1", () => {
    expect(
      run([
        [3, 4],
        [0, 0]
      ]).p
    ).toBe(1);
    expect(
      run([
        [0, 0],
        [3, 4]
      ]).p
    ).toBe(1);
  });
});

test("boschlooExact is never above Fisher's one-sided p", () => {
  fc.assert(
    fc.property(tables, ([[a, b], [c, d]]) => {
      const {pLess, pGreater} = boschlooExact([
        [a, b],
        [c, d]
      ]);
      const fisher = fisherExact([
        [a, b],
        [c, d]
      ]);
      expect(pLess).toBeLessThanOrEqual(fisher.pLess + 1e-9);
      expect(pGreater).toBeLessThanOrEqual(fisher.pGreater + 1e-9);
    }),
    {numRuns: 50}
  );
});

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

test("an empty sample is as in SciPy", () => {
  const empty: Table2x2 = [
    [0, 1],
    [0, 1]
  ];
  expect(barnardExact(empty)).toMatchObject({statistic: NaN, p: 1});
  expect(boschlooExact(empty)).toMatchObject({statistic: NaN, p: NaN, pLess: NaN, pGreater: NaN});
});
