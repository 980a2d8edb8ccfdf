import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {mannWhitney} from "../../src/stats/mannWhitney.js";
import {distanceFromUniform, draws, gate, sample, score, share, splits} from "./enumerate.js";

const U = (x: readonly number[], y: readonly number[]) =>
  x.reduce((sum, a) => sum + y.reduce((s, b) => s + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);

test("mannWhitney counts the pairs in which x is larger, ties half", () => {
  const {U1, U2, n, ties} = mannWhitney([1, 3, 5], [2, 3]);
  expect({U1, U2, n, ties}).toEqual({U1: 3.5, U2: 2.5, n: [3, 2], ties: "midranks"});
});

test("mannWhitney(separate samples) has one arrangement in a tail", () => {
  // 10 ways to choose which 3 of 5 values are x's; one puts all of them below.
  const {p, pLess, pGreater, countLess, total, method} = mannWhitney([1, 2, 3], [4, 5]);
  expect({p, pLess, pGreater, countLess, total, method}).toEqual({
    p: 0.2,
    pLess: 0.1,
    pGreater: 1,
    countLess: 1,
    total: 10,
    method: "exact"
  });
});

test("mannWhitney({method: 'exact'}) is complete enumeration, with ties and unequal sizes", () => {
  fc.assert(
    fc.property(sample(gate, 1, 4), sample(gate, 1, 5), (x, y) => {
      const u = U(x, y);
      const middle = (x.length * y.length) / 2;
      const all = [...splits([...x, ...y], x.length)].map(([a, b]) => U(a, b));
      const result = mannWhitney(x, y, {method: "exact"});
      const less = share(all, (v) => v <= u);
      const greater = share(all, (v) => v >= u);
      expect(result.pLess).toBeCloseTo(less, 12);
      expect(result.pGreater).toBeCloseTo(greater, 12);
      expect(result.pTwoSidedAbs).toBeCloseTo(
        share(all, (v) => Math.abs(v - middle) >= Math.abs(u - middle)),
        12
      );
      expect(result.pTwoSidedDoubled).toBeCloseTo(Math.min(1, 2 * Math.min(less, greater)), 12);
      expect(result.total).toBe(all.length);
    })
  );
});

test("mannWhitney({method: 'exact'}) counts the same with ties as without", () => {
  // The tie-free recurrence and the count of midranks, on the same untied values and with one tie far from the rest.
  const x = [1.5, 2.5, 7, 9, 12, 13];
  const y = [1, 4, 5, 6, 8, 10, 11];
  const {pLess, pGreater} = mannWhitney(x, y, {method: "exact"});
  const all = [...splits([...x, ...y], x.length)].map(([a, b]) => U(a, b));
  expect(pLess).toBeCloseTo(
    share(all, (v) => v <= U(x, y)),
    12
  );
  expect(pGreater).toBeCloseTo(
    share(all, (v) => v >= U(x, y)),
    12
  );
});

test("mannWhitney's asymptotic variance is that of all arrangements, ties included", () => {
  fc.assert(
    fc.property(sample(gate, 2, 4), sample(gate, 2, 4), (x, y) => {
      fc.pre(new Set([...x, ...y]).size > 1);
      const zs = [...splits([...x, ...y], x.length)].map(
        ([a, b]) => mannWhitney(a, b, {method: "asymptotic", continuity: false}).z!
      );
      expect(zs.reduce((s, z) => s + z * z, 0) / zs.length).toBeCloseTo(1, 9);
    })
  );
});

describe("mannWhitney under fast-check", () => {
  const two = [sample(score, 1, 12), sample(score, 1, 12)] as const;
  const methods = ["exact", "asymptotic"] as const;

  test("swapping x and y swaps the tails", () => {
    fc.assert(
      fc.property(...two, fc.constantFrom(...methods), (x, y, method) => {
        const a = mannWhitney(x, y, {method, alternative: "less"});
        const b = mannWhitney(y, x, {method, alternative: "greater"});
        expect(a.U1).toBe(b.U2);
        if (Number.isNaN(a.p)) expect(b.p).toBeNaN();
        else expect(a.p).toBeCloseTo(b.p, 12);
      })
    );
  });

  test("order does not matter", () => {
    fc.assert(
      fc.property(...two, fc.constantFrom(...methods), (x, y, method) => {
        expect(mannWhitney(x.toReversed(), y.toSorted(), {method})).toEqual(mannWhitney(x, y, {method}));
      })
    );
  });

  test("shift and scale do not matter", () => {
    fc.assert(
      fc.property(...two, fc.constantFrom(...methods), (x, y, method) => {
        const f = (v: number) => 4 * v - 100;
        expect(mannWhitney(x.map(f), y.map(f), {method})).toEqual(mannWhitney(x, y, {method}));
      })
    );
  });
});

test("mannWhitney's p is uniform under the null", () => {
  const {normals} = draws(7);
  expect(
    distanceFromUniform(4000, () => mannWhitney(normals(20), normals(15), {method: "asymptotic", continuity: false}).p)
  ).toBeLessThan(0.03);
});

test("mannWhitney's exact p is at most α as often as α says, with heavy ties", () => {
  const {gates} = draws(8);
  const p = Array.from({length: 4000}, () => mannWhitney(gates(5), gates(7)).p);
  for (const alpha of [0.01, 0.05, 0.1, 0.5])
    expect(share(p, (v) => v <= alpha)).toBeLessThan(alpha + 3 * Math.sqrt(alpha / 4000));
});

test("mannWhitney keeps digits in the far tail", () => {
  const x = Array.from({length: 50}, (_, i) => i);
  // 1/C(100, 50) and its double.
  expect(
    mannWhitney(
      x,
      x.map((v) => v + 100)
    ).p / 1.9823306042836678e-29
  ).toBeCloseTo(1, 12);
});

test("mannWhitney chooses the asymptotic p for large samples", () => {
  const x = Array.from({length: 3000}, (_, i) => i);
  expect(mannWhitney(x, x).method).toBe("asymptotic");
});

test("mannWhitney({method: 'exact'}) refuses what it cannot count", () => {
  const x = Array.from({length: 3000}, (_, i) => i);
  expect(() => mannWhitney(x, x, {method: "exact"})).toThrow(new RangeError("too many values for an exact test: 6000"));
});

test("mannWhitney(all equal) has exact p 1, asymptotic p NaN", () => {
  expect(mannWhitney([3, 3], [3, 3, 3]).p).toBe(1);
  expect(mannWhitney([3, 3], [3, 3, 3], {method: "asymptotic"}).p).toBeNaN();
});

test("mannWhitney tells near-equal doubles apart", () => {
  expect(mannWhitney([1 + 2 ** -52], [1]).U1).toBe(1);
});

test("mannWhitney refuses bad input", () => {
  expect(() => mannWhitney([], [1])).toThrow(new RangeError("empty sample"));
  expect(() => mannWhitney([1], [NaN])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => mannWhitney([Infinity], [1])).toThrow(new RangeError("not a finite number: Infinity"));
});
