import fc from "fast-check";
import {expect, test} from "vitest";
import {order} from "../../src/stats/order.js";
import {seeded} from "../../src/stats/random.js";

test("order(values) is stable", () => {
  expect(Array.from(order([3, 1, 2, 1, 3]))).toEqual([1, 3, 2, 0, 4]);
});

test("order([]) is empty", () => {
  expect(order([]).length).toBe(0);
});

test("order(values) agrees with a comparison sort for any doubles, short and long", () => {
  const double = fc.double({noNaN: true, noDefaultInfinity: true});
  fc.assert(
    fc.property(fc.array(double, {maxLength: 20}), fc.boolean(), (few, long) => {
      const X = long ? Array.from({length: 50}, () => few).flat() : few;
      const expected = X.map((_, i) => i).toSorted((i, j) => (X[i] < X[j] ? -1 : X[i] > X[j] ? 1 : i - j));
      expect(Array.from(order(X))).toEqual(expected);
    })
  );
});

test("order(values) puts −0 beside 0, in their order", () => {
  const X = Array.from({length: 400}, (_, i) => [0, -0, 1, -1][i % 4]);
  const I = Array.from(order(X)).filter((i) => X[i] === 0);
  expect(I).toEqual(I.toSorted((a, b) => a - b));
});

test("order(values) sorts a hundred thousand doubles", () => {
  const {uniform} = seeded(1);
  const X = Array.from({length: 1e5}, () => uniform() - 0.5);
  const I = order(X);
  expect(I.every((j, i) => i === 0 || X[I[i - 1]] <= X[j])).toBe(true);
});
