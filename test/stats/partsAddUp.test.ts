import {expect, test} from "vitest";
import {partsAddUp} from "../../src/stats/partsAddUp.js";

test("partsAddUp lets rounding explain a cent", () => {
  // AIBench (2026), Table III: DeepSeek V4 Pro, $0.02 + $0.08, total $0.11.
  const r = partsAddUp(["$0.02", "$0.08"], "$0.11");
  expect([r.possible, r.exact]).toEqual([true, false]);
  expect(r.difference).toBeCloseTo(-0.01, 12);
  expect(r.slack).toBeCloseTo(0.015, 12);
});

test("partsAddUp refuses what rounding cannot explain", () => {
  // EngramForge (2026): 105 × $0.05 + 60 × $0.015, printed $4.21.
  expect(partsAddUp(["$5.25", "$0.90"], "$4.21").possible).toBe(false);
});

test("partsAddUp adds up exactly", () => {
  expect(partsAddUp(["0.1", "0.2"], "0.3")).toMatchObject({possible: true, exact: true});
  expect(partsAddUp([], "0").exact).toBe(true);
});

test("partsAddUp of what cannot be read is not possible", () => {
  expect(partsAddUp(["—"], "1")).toMatchObject({possible: false, sum: NaN});
});
