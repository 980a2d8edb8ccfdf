import fc from "fast-check";
import {expect, test} from "vitest";
import {cochranQ} from "../../src/stats/cochranQ.js";
import {mcnemar} from "../../src/stats/mcnemar.js";
import {average, orders} from "./enumerate.js";

const bit = fc.constantFrom(0, 1);

test("cochranQ of Conover's basketball fans is Conover's", () => {
  // Conover (1999), §4.6, example 1: three fans, twelve games; Q 2.8, p 0.2466.
  const games = ["111", "111", "010", "110", "000", "111", "111", "110", "001", "010", "111", "111"];
  const {Q, df, p} = cochranQ(games.map((g) => Array.from(g, Number)));
  expect(Q).toBeCloseTo(2.8, 12);
  expect(df).toBe(2);
  expect(p).toBeCloseTo(0.2466, 4);
});

test("cochranQ of two configs is McNemar's χ²", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(bit, bit), {minLength: 1, maxLength: 30}), (rows) => {
      const {chi2} = mcnemar(
        rows.map(([a]) => a),
        rows.map(([, b]) => b)
      );
      if (Number.isNaN(chi2)) expect(cochranQ(rows).Q).toBeNaN();
      else expect(cochranQ(rows).Q).toBeCloseTo(chi2, 9);
    })
  );
});

test("cochranQ's mean over all orders within tasks is its df", () => {
  const rows = [
    [1, 0, 0],
    [1, 1, 0],
    [1, 0, 1]
  ];
  const tables = [...orders(rows[0])].flatMap((a) =>
    [...orders(rows[1])].flatMap((b) => [...orders(rows[2])].map((c) => [a, b, c]))
  );
  expect(average(tables, (table) => cochranQ(table).Q)).toBeCloseTo(2, 12);
});

test("cochranQ does not depend on the order of tasks or configs", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(bit, bit, bit), {minLength: 1, maxLength: 20}), (rows) => {
      expect(cochranQ(rows.toReversed())).toEqual(cochranQ(rows));
      expect(cochranQ(rows.map((r) => r.toReversed()))).toEqual(cochranQ(rows));
    })
  );
});

test("cochranQ(one outcome a task) is NaN", () => {
  expect(
    cochranQ([
      [1, 1],
      [0, 0]
    ])
  ).toMatchObject({Q: NaN, p: NaN, df: 1});
});

test("cochranQ refuses bad input", () => {
  expect(() => cochranQ([[1, 2]])).toThrow(new RangeError("not pass/fail: 2"));
  expect(() => cochranQ([[1, 0], [1]])).toThrow(new RangeError("lengths differ: 2, 1"));
  expect(() => cochranQ([])).toThrow(new RangeError("need at least 2 configs: 0"));
});
