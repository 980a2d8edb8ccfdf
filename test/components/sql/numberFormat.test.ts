import {expect, test} from "vitest";
import {numberFormat} from "../../../src/components/sql/numberFormat.js";

const formatted = (values: (number | bigint)[], name = "value") => values.map(numberFormat(values, {name}));

test("a column of shares, costs or counts has one number of decimals, no more than say something", () => {
  expect(formatted([0.9, 1, 0.75])).toEqual(["0.90", "1.00", "0.75"]);
  expect(formatted([1234, 5])).toEqual(["1,234", "5"]);
  expect(formatted([1 / 3, -0.5])).toEqual(["0.3333", "−0.5000"]);
  expect(formatted([0.0015, 12.25])).toEqual(["0.0015", "12.2500"]);
  expect(formatted([1234.5678, 1])).toEqual(["1,234.57", "1.00"]);
  expect(formatted([2n ** 40n])).toEqual(["1,099,511,627,776"]);
});

test("what would be nothing at these decimals, and what is very large, keeps three digits", () => {
  const format = numberFormat([0.5], {name: "value"});
  expect(format(0.000012)).toBe("0.0000120");
  expect(format(1.5e18)).toBe("1.50e+18");
  expect(format(0)).toBe("0.0");
});

test("ids and years keep their digits together", () => {
  expect(formatted([12345], "run_id")).toEqual(["12345"]);
  expect(formatted([2026], "year")).toEqual(["2026"]);
});

test("no bound and no number are said so", () => {
  expect(formatted([Infinity, -Infinity, NaN])).toEqual(["∞", "−∞", "NaN"]);
});
