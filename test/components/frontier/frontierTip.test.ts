import {expect, test} from "vitest";
import {costText, frontierTip, scoreText, standing} from "../../../src/components/frontier/frontierTip.js";
import {frontierPoint as point, gates, passed} from "./frontierCell.js";

test("frontierTip says value, interval, cost, origin, standing", () => {
  const d = point({
    label: "A",
    x: 0.1,
    xLow: 0.05,
    xHigh: 0.15,
    xMethod: "95% interval, Student t",
    y: 0.9,
    n_passed: 9,
    yText: "59.6% to 98.2%: 95% interval, Wilson score",
    reason: "dominated by B: same score at 75% of the cost",
    onFront: {chance: 0.3, why: null, xHeld: false, reps: 2000, seed: 1}
  });
  expect(frontierTip(d, {metric: passed, measure: "run"})).toBe(
    [
      "A",
      "Passed: 90% (9 of 10)",
      "59.6% to 98.2%: 95% interval, Wilson score",
      "$0.10 a run, measured ($0.05 to $0.15: 95% interval, Student t)",
      "computed from runs",
      "dominated by B: same score at 75% of the cost",
      "P(on the frontier) 30%"
    ].join("\n")
  );
});

test("frontierTip carries date, note and about", () => {
  const d = point({label: "A", as_of: "2026-05", note: "first five runs", approximate: true, origin: "published"});
  const lines = frontierTip(d, {metric: passed, measure: "run"}).split("\n");
  expect(lines[0]).toBe("A (2026-05)");
  expect(lines[3]).toBe("$1.00 a run, measured (about)");
  expect(lines.at(-1)).toBe("first five runs");
});

test("scoreText says n and the unit of a score", () => {
  expect(scoreText(point({label: "A", y: 4.93, n: 15}), {metric: gates})).toBe("4.93 gates (n = 15)");
  expect(scoreText(point({label: "A", y: 4.93, n: null}), {metric: gates})).toBe("4.93 gates (n not known)");
});

test.for([
  [{rail: "subscription", x: null}, "run", "cost: by subscription, so no price of a run"],
  [{rail: "unknown", x: null}, "run", "cost not known"],
  [{rail: "unknown", x: null, missing: "no tokens"}, "run", "cost not known: no tokens"],
  [{rail: "unknown", x: null}, "time", "time not known"],
  [{rail: "unknown", x: null}, "tokens", "token count not known"],
  [{rail: "no pass", x: null}, "pass", "no run passed, so a pass has no cost"],
  [{rail: "free", x: 0, cost_kind: "free"}, "run", "free"],
  [{rail: "free", x: 0, cost_kind: "measured"}, "run", "$0 a run, measured"],
  [{x: 90}, "time", "1 min 30 s a run"],
  [{x: 1, n: 10, xRuns: 8}, "run", "$1.00 a run, measured, of 8 of 10 runs"],
  [{x: 12_345}, "tokens", "12.3k tokens a run"],
  [
    {x: 2, xLow: 1, xHigh: Infinity, xMethod: "95% interval, Fieller, unbounded"},
    "pass",
    "$2.00 a passed run, measured (from $1.00, no upper end: 95% interval, Fieller, unbounded)"
  ],
  [{x: 0.083}, "pass", "$0.083 a passed run, measured"]
] as const)("costText(%o, %s)", ([values, measure, expected]) => {
  expect(costText(point({label: "A", ...values}), {measure})).toBe(expected);
});

test("standing of a point without a place is neither on nor off the front", () => {
  const d = point({label: "A", x: null, rail: "subscription"});
  expect(standing(d, {measure: "run"})).toBe("neither on nor off the frontier: cost not comparable");
});
