import {expect, test} from "vitest";
import {parsePrinted} from "../../src/stats/parsePrinted.js";

test.each([
  ["−0.80", -0.8, 0.01],
  ["+1.20", 1.2, 0.01],
  ["67.6%", 0.676, 0.001],
  ["67.6 %", 0.676, 0.001],
  ["100%", 1, 0.01],
  ["~121", 121, 1],
  ["$0.022", 0.022, 0.001],
  ["-$3.5", -3.5, 0.1],
  ["2,160", 2160, 1],
  ["1\u202f234\u202f567", 1234567, 1],
  ["1'000.5", 1000.5, 0.1],
  ["58×", 58, 1],
  ["12.5x", 12.5, 0.1],
  ["1.5e-8", 1.5e-8, 1e-9],
  ["1.5×10⁻⁸", 1.5e-8, 1e-9],
  ["1.5 × 10^-8", 1.5e-8, 1e-9],
  ["~210K", 210000, 1000],
  [".07", 0.07, 0.01]
])("parsePrinted(%j) keeps value and unit", (text, value, unit) => {
  const p = parsePrinted(text);
  expect(p.value).toBeCloseTo(value, 12);
  expect(p.unit / unit).toBeCloseTo(1, 12);
});

test("parsePrinted knows about, less and more", () => {
  expect(parsePrinted("≈ 0.5").approximate).toBe(true);
  expect(parsePrinted("p < .001")).toMatchObject({relation: "<", value: 0.001});
  expect(parsePrinted(">=3").relation).toBe("≥");
  expect(parsePrinted("p=.07").relation).toBe("=");
});

test.each(["—", "N/A", "", "†sub", "6–11M", "18m", "1,23", "1234,567", "0.80 ± 1.10", "."])(
  "parsePrinted(%j) is not a number",
  (text) => {
    expect(parsePrinted(text).value).toBeNaN();
    expect(parsePrinted(text).unit).toBeNaN();
  }
);
