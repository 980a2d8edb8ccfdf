import {expect, test} from "vitest";
import {dominanceReason} from "../../../src/components/frontier/dominanceReason.js";
import {error, gates, passed} from "./frontierCell.js";

test.for([
  [{x: 1, y: 0.5}, {label: "B", x: 0.38, y: 0.521}, "dominated by B: +2.1 pp at 38% of the cost"],
  [{x: 1, y: 0.5}, {label: "B", x: 1, y: 0.6}, "dominated by B: +10 pp at the same cost"],
  [{x: 1, y: 0.5}, {label: "B", x: 0.75, y: 0.5}, "dominated by B: same score at 75% of the cost"],
  [{x: 1, y: 0.5}, {label: "B", x: 0.999, y: 0.5}, "dominated by B: same score at 99% of the cost"],
  [{x: 1, y: 0.5}, {label: "B", x: 0.001, y: 0.5}, "dominated by B: same score at under 1% of the cost"],
  [{x: 1, y: 0.5}, {label: "B", x: 0, y: 0.5}, "dominated by B: same score for free"]
] as const)("dominanceReason(%o, by %o)", ([point, by, expected]) => {
  expect(dominanceReason(point, {by: [by], metric: passed})).toBe(expected);
});

test("dominanceReason speaks of a score in its unit", () => {
  const by = [{label: "B", x: 1, y: 4.93}];
  expect(dominanceReason({x: 2, y: 4.5}, {by, metric: gates})).toBe("dominated by B: +0.43 gates at 50% of the cost");
});

test("dominanceReason speaks of time where x is time", () => {
  const by = [{label: "B", x: 30, y: 0.5}];
  expect(dominanceReason({x: 60, y: 0.5}, {by, metric: passed, of: "time"})).toMatch(/at 50% of the time$/);
});

test("dominanceReason names the best of several and counts the others", () => {
  const by = [
    {label: "B", x: 0.5, y: 0.6},
    {label: "C", x: 0.8, y: 0.9}
  ];
  expect(dominanceReason({x: 1, y: 0.5}, {by, metric: passed})).toBe(
    "dominated by C: +40 pp at 80% of the cost; so does 1 more"
  );
});

test("dominanceReason takes the lowest for the best where lower is better", () => {
  const by = [
    {label: "B", x: 0.5, y: 2},
    {label: "C", x: 0.8, y: 1}
  ];
  expect(dominanceReason({x: 1, y: 3}, {by, metric: error})).toMatch(/^dominated by C: −2 points/);
});

test("dominanceReason is null on the front, or without a place", () => {
  expect(dominanceReason({x: 1, y: 1}, {by: [], metric: passed})).toBeNull();
  expect(dominanceReason({x: null, y: 1}, {by: [], metric: passed})).toBeNull();
});
