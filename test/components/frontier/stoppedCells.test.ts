import {expect, test} from "vitest";
import {frontierPlace} from "../../../src/components/frontier/frontierPlace.js";
import {mostAttempts, stoppedCells} from "../../../src/components/frontier/stoppedCells.js";
import {stopNote} from "../../../src/components/frontier/stopNote.js";
import {frontierCell} from "./frontierCell.js";
import type {StoppedRuns} from "../../../src/components/frontier/stoppedCells.js";

/** Ten runs of which four passed at once; they cost between $1 and $2 by then. */
const stops: StoppedRuns[] = [
  {
    experiment_id: "main",
    scope: "all",
    scope_id: "all",
    config_id: "a",
    stop: 1,
    n: 10,
    n_passed: 4,
    n_cost: 10,
    cost_usd_least: 1,
    cost_usd_sum: 2,
    cost_usd_sum_sq: 0.5
  }
];
const cell = frontierCell({n_cost: 10, cost_usd_sum: 5, cost_usd_sum_sq: 3, n_duration: 10, duration_s_sum: 100});

test("mostAttempts is one more than the last stop, and 1 where nothing could stop", () => {
  expect(mostAttempts(stops, {experiment: "main"})).toBe(2);
  expect(mostAttempts(stops, {experiment: "other"})).toBe(1);
});

test("stoppedCells without a stop are the cells", () => {
  expect(stoppedCells([cell], {stops, stop: null})).toEqual([cell]);
});

test("stoppedCells have the passes by then, and a cost between its two ends", () => {
  const [stopped] = stoppedCells([cell], {stops, stop: 1});
  expect(stopped).toMatchObject({n: 10, n_passed: 4, mean: 0.4, duration_s_sum: null, note: "stopped at attempt 1"});
  expect(frontierPlace(stopped, {measure: "run"})).toMatchObject({x: 0.2, xLow: 0.1, xHigh: 0.2});
  expect(frontierPlace(stopped, {measure: "pass"})).toMatchObject({x: 0.5, xLow: 0.25, xHigh: 0.5});
  expect(frontierPlace(stopped, {measure: "time"})).toMatchObject({x: null, rail: "unknown"});
});

test("stoppedCells whose attempts have costs have the interval of any mean", () => {
  const [stopped] = stoppedCells([cell], {stops: [{...stops[0], cost_usd_least: 2}], stop: 1});
  expect(stopped.cost_usd_sum_sq).toBe(0.5);
  // R: sd = sqrt((.5 - 4/10) / 9); .2 + c(-1, 1) * qt(.975, 9) * sd / sqrt(10)
  const {xLow, xHigh} = frontierPlace(stopped, {measure: "run"});
  expect([xLow, xHigh]).toEqual([expect.closeTo(0.1245947612, 9), expect.closeTo(0.2754052388, 9)]);
});

test("stoppedCells leave out what is published, and runs whose attempts are not all known", () => {
  const others = [frontierCell({origin: "published"}), frontierCell({n: 11}), frontierCell({config_id: "b"})];
  expect(stoppedCells(others, {stops, stop: 1})).toEqual([]);
});

test("stoppedCells at the prices of a day have no cost, and say why", () => {
  const [stopped] = stoppedCells([cell], {stops, stop: 1, day: "2026-01-02"});
  expect(frontierPlace(stopped, {measure: "run"})).toMatchObject({x: null, rail: "unknown"});
  expect(stopped.cost_missing).toContain("2026-01-02");
});

test("stopNote says what a stop does, and nothing without one", () => {
  expect(stopNote([cell], {stop: null, left: 0})).toBe("");
  const note = stopNote(stoppedCells([cell], {stops, stop: 1}), {stop: 1, left: 3});
  expect(note).toContain("stopped after attempt 1");
  expect(note).toContain("the most that its runs can have cost");
  expect(note).toContain("3 other figures are left out");
});
