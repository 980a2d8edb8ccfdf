// @vitest-environment jsdom
import {expect, test} from "vitest";
import {frontierEmpty, frontierLimits} from "../../../src/components/frontier/frontierNotes.js";
import {frontierPoint as point} from "./frontierCell.js";

test("frontierEmpty is null where a point can be drawn", () => {
  expect(frontierEmpty([point({label: "A"}), point({label: "B", x: null, rail: "unknown"})])).toBeNull();
});

test("frontierEmpty says what the archive does not hold, and what it would need", () => {
  const text = frontierEmpty([point({label: "A", x: null, rail: "unknown"})])!.textContent!;
  expect(text).toContain("neither a cost nor tokens nor a time");
  expect(text).toContain("cost_usd");
});

test("frontierEmpty tells subscriptions from costs that nobody knows", () => {
  expect(frontierEmpty([point({label: "A", x: null, rail: "subscription"})])!.textContent).toContain("subscription");
});

test("frontierEmpty of nothing asks for scores", () => {
  expect(frontierEmpty([])!.textContent).toContain("no score");
});

test("frontierLimits says how costs are known, and how many are about", () => {
  const points = [
    point({label: "A", cost_kind: "measured"}),
    point({label: "B", cost_kind: "estimated", approximate: true}),
    point({label: "C", x: null, rail: "unknown"})
  ];
  const text = frontierLimits(points, {measure: "run"}).textContent!.replace(/\s+/g, " ");
  expect(text).toContain("measured (1), estimated (1)");
  expect(text).toContain("How 1 config without a comparable cost would stand");
  expect(text).toContain("An exact cost of 1 config marked ≈");
});

test("frontierLimits leaves out what does not apply", () => {
  const points = [point({label: "A", xLow: 1, xHigh: 2, xMethod: "95% interval, Student t"})];
  const text = frontierLimits(points, {measure: "time"}).textContent!;
  expect(text).not.toMatch(/prices|horizontal|marked|side by side/);
});

test("frontierLimits says that an experiment has too many figures of single tasks", () => {
  const points = [point({label: "A"})];
  const text = (taskCells?: number) => frontierLimits(points, {measure: "run", taskCells}).textContent;
  expect(text(100_000)).toContain("100,000 figures of single tasks");
  expect(text()).not.toContain("single task");
});
