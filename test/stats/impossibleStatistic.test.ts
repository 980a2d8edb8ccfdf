import {expect, test} from "vitest";
import {impossibleStatistic} from "../../src/stats/impossibleStatistic.js";

const checks = (d: Parameters<typeof impossibleStatistic>[0]) => impossibleStatistic(d).map((x) => x.check);

test("impossibleStatistic finds U above n₁n₂", () => {
  // EngramForge (2026), adjacent pairs: n = 15 each, U = 228.5, 377.5, 411.0; U = 107 is fine.
  expect(impossibleStatistic({U: "228.5", n1: 15, n2: 15, p: "0.383"})).toEqual([
    {check: "U", reason: "U above 225: 228.5"}
  ]);
  expect(checks({U: "411.0", n1: 15, n2: 15})).toEqual(["U"]);
  expect(checks({U: "107", n1: 15, n2: 15, p: ".8255"})).toEqual([]);
  expect(checks({U: "225.4", n1: 15, n2: 15})).toEqual(["U", "U"]); // too large, and 2U not whole
});

test("impossibleStatistic finds a p that is no probability", () => {
  expect(checks({p: "1.2"})).toEqual(["p"]);
  expect(checks({p: "-0.01"})).toEqual(["p"]);
  expect(checks({p: "<0.001"})).toEqual([]);
  expect(checks({p: "1.000"})).toEqual([]);
});

test("impossibleStatistic finds an SD that the scale does not allow", () => {
  expect(checks({mean: "90", sd: "20.79", min: 70, max: 100, n: 30})).toEqual(["sd"]);
  expect(checks({mean: "3.00", sd: "2.74", min: 0, max: 5, n: 5})).toEqual([]);
  expect(checks({sd: "-1"})).toEqual(["sd"]);
});

test("impossibleStatistic finds an interval off the scale or the wrong way round", () => {
  expect(checks({low: "4.24", high: "5.36", min: 0, max: 5})).toEqual(["interval"]);
  expect(checks({low: "4.24", high: "5.00", mean: "4.80", min: 0, max: 5})).toEqual([]);
  expect(checks({low: "3.0", high: "2.0"})).toEqual(["interval"]);
  expect(checks({low: "1.0", high: "2.0", mean: "2.5"})).toEqual(["interval"]);
});

test("impossibleStatistic finds a mean off the scale", () => {
  expect(checks({mean: "5.2", max: 5})).toEqual(["mean"]);
});

test("impossibleStatistic finds a rate that n runs cannot have", () => {
  expect(checks({rate: "93%", n: 15})).toEqual([]); // 14/15
  expect(checks({rate: "50%", n: 15})).toEqual(["rate"]);
  expect(checks({rate: "104%"})).toEqual(["rate"]);
});

test("impossibleStatistic finds coefficients and statistics out of range", () => {
  expect(checks({coefficient: "1.02"})).toEqual(["coefficient"]);
  expect(checks({coefficient: "1.00", statistic: "56.65"})).toEqual([]);
  expect(checks({statistic: "-3"})).toEqual(["statistic"]);
});

test("impossibleStatistic excuses what rounding can explain", () => {
  expect(checks({mean: "5.0", sd: "0.1", min: 0, max: 5, n: 15})).toEqual([]);
  expect(checks({rate: "100.0%", n: 3})).toEqual([]);
});

test("impossibleStatistic does not check what it cannot read", () => {
  expect(checks({p: "—", mean: "n/a", sd: ""})).toEqual([]);
});
