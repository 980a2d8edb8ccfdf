import {expect, test} from "vitest";
import {frontierDenominators, frontierOptions, frontierRows} from "../../../src/components/frontier/frontierView.js";
import {error, frontierPoint as point, gates, passed} from "./frontierCell.js";

const choice = {metric: passed, measure: "run"} as const;

test("frontierRows gives every point its tip", () => {
  const [row] = frontierRows([point({label: "A"})], choice);
  expect(row.tip).toMatch(/^A\nPassed: 50%/);
});

test("frontierOptions names the unit of the score unless its title does", () => {
  expect(frontierOptions(choice).yLabel).toBe("Passed, % of runs");
  expect(frontierOptions({...choice, metric: gates}).yLabel).toBe("Gates passed");
  expect(frontierOptions({...choice, metric: error}).yLabel).toBe("Error, points, lower is better");
});

test("frontierOptions formats ticks without needless digits", () => {
  const {formatX, formatY} = frontierOptions(choice);
  expect([0.001, 0.05, 0.5, 10, 200].map(formatX!)).toEqual(["$0.001", "$0.05", "$0.5", "$10", "$200"]);
  expect(formatY!(0.2)).toBe("20%");
});

test("frontierOptions speaks of time where x is time", () => {
  const {xLabel, rails, formatX} = frontierOptions({...choice, measure: "time"});
  expect(xLabel).toBe("Time per run, log scale");
  expect(rails!.unknown).toBe("time unknown");
  expect(formatX!(120)).toBe("2 min");
});

test("frontierDenominators counts what is on the axis, what is not, what has an interval", () => {
  const points = [
    point({label: "A", yLow: 0.2, yHigh: 0.8}),
    point({label: "B", x: 0, rail: "free"}),
    point({label: "C", x: null, rail: "subscription"}),
    point({label: "D", x: null, rail: "unknown"}),
    point({label: "E", x: null, rail: "no pass"})
  ];
  expect(frontierDenominators(points, choice)).toMatch(
    /^5 points: 2 on the axis; not on it 1 paid by subscription, 1 of unknown cost, 1 without a pass\. One has an interval/
  );
});

test("frontierDenominators states the failure policy", () => {
  expect(frontierDenominators([point({label: "A"})], choice)).toContain("failures of infrastructure");
});
