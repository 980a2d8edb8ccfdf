import fc from "fast-check";
import {expect, test} from "vitest";
import {comparePrinted} from "../../src/stats/comparePrinted.js";

const verdict = (value: number, text: string) => comparePrinted(value, text).verdict;

test("comparePrinted confirms what rounds to the print", () => {
  expect(verdict(5.352941, "5.35")).toBe("confirmed");
  expect(verdict(0.67625, "67.6%")).toBe("confirmed");
  expect(verdict(-0.8, "−0.80")).toBe("confirmed");
});

test("comparePrinted accepts a tie rounded either way", () => {
  expect(verdict(124.25, "124.2")).toBe("confirmed");
  expect(verdict(124.25, "124.3")).toBe("confirmed");
  expect(verdict(93.655, "93.66")).toBe("confirmed");
});

test("comparePrinted calls what was cut off rounding", () => {
  expect(verdict(3.67, "3.6x")).toBe("rounding");
  expect(verdict(0.691, "~70%")).toBe("rounding");
});

test("comparePrinted shows how far off a different value is", () => {
  const r = comparePrinted(151.5, "228.5");
  expect(r.verdict).toBe("different");
  expect(r.difference).toBe(-77);
  expect(r.units).toBeCloseTo(-770, 9);
});

test("comparePrinted takes an inequality at its word", () => {
  expect(verdict(1.5e-8, "<0.001")).toBe("confirmed");
  expect(verdict(0.01, "<0.001")).toBe("different");
  expect(verdict(5, ">3")).toBe("confirmed");
});

test("comparePrinted in percentage points", () => {
  expect(comparePrinted(67.625, "67.6%", {percent: "points"}).verdict).toBe("confirmed");
});

test("comparePrinted cannot read what is no number", () => {
  expect(verdict(1, "—")).toBe("unreadable");
  expect(verdict(NaN, "1")).toBe("unreadable");
});

test("comparePrinted confirms every number printed by toFixed", () => {
  fc.assert(
    fc.property(fc.double({min: -1e6, max: 1e6, noNaN: true}), fc.integer({min: 0, max: 6}), (x, d) => {
      expect(verdict(x, x.toFixed(d))).toBe("confirmed");
    })
  );
});
