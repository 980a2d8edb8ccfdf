import fc from "fast-check";
import {expect, test} from "vitest";
import {unpackRows} from "../../src/components/unpackRows.js";
import {packRows} from "../../src/data/packRows.js";

test("packed rows come back as they were", () => {
  const value = fc.oneof(
    fc.constantFrom("a", "b", null, 1, true, "1"),
    fc.double({noNaN: true, noDefaultInfinity: true}).map((d) => d + 0), // JSON has no −0
    fc.array(fc.integer(), {maxLength: 3})
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value)), (pairs) => {
      const rows = pairs.map(([a, b]) => ({a, b}));
      const sent = JSON.parse(JSON.stringify(packRows(rows)));
      expect(unpackRows(sent)).toEqual(JSON.parse(JSON.stringify(rows)));
    })
  );
});

test("a value that recurs is sent once, one that does not stays in its place", () => {
  const rows = [1, 2, 3, 4].map((n) => ({config: n % 2 ? "x" : "y", n}));
  expect(packRows(rows)).toEqual({
    length: 4,
    columns: {config: {distinct: ["x", "y"], index: [0, 1, 0, 1]}, n: {values: [1, 2, 3, 4]}}
  });
});

test("text and number that look alike are two values", () => {
  const rows = [{a: 1}, {a: "1"}, {a: 1}, {a: "1"}];
  expect(unpackRows(packRows(rows))).toEqual(rows);
});

test("no rows are no rows", () => {
  expect(unpackRows(packRows([]))).toEqual([]);
});
