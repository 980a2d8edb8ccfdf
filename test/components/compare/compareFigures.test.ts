import {expect, test} from "vitest";
import {compareFigures} from "../../../src/components/compare/compareFigures.js";
import {compareStatistics} from "../../../src/components/compare/compareStatistics.js";
import {pairFigures} from "../../../src/components/compare/pairFigures.js";
import {compareData, configChoice} from "./compareData.js";
import type {CompareChoice} from "../../../src/components/compare/compareTypes.js";

const study = {study_id: "acme", title: "Acme", authors: null, url: null, published: null, accessed: null};

function figures(choice: CompareChoice) {
  const comparison = pairFigures(compareData, choice);
  const options = {study, experiment: "June", sql: "SELECT 1 WHERE study_id = $study"};
  return compareFigures(comparison, compareStatistics(comparison), options);
}

test("compareFigures have the pairs, the wins and the mean difference as numbers", () => {
  const {pairs, wins, differences} = figures(configChoice)!;
  expect(pairs.title).toBe("Passed by task, Config A (A) and Config B (B): June");
  expect(pairs.values().rows[0]).toEqual(["Task t5", "a", "b", 0, 1, 1, 1, 1, "b"]);
  expect(pairs.texts().rows[0]).toEqual(["Task t5", "0%, n 1", "100%, n 1", "+100 points", "B better"]);
  expect(wins.values().rows).toEqual([
    ["B better", 1],
    ["equal", 1],
    ["A better", 3]
  ]);
  const [[what, difference, low, high]] = differences.values().rows;
  expect([what, difference]).toEqual(["Mean difference", expect.closeTo(-0.4, 12)]);
  expect(Number(low)).toBeLessThan(-0.4);
  expect(Number(high)).toBeGreaterThan(-0.4);
  expect(pairs.method).toContain("McNemar (exact binomial), two-sided: p = 0.625.");
});

test("compareFigures ask for the figures of the two configs alone", () => {
  expect(figures(configChoice)!.pairs.queries[0].sql).toContain(
    "WHERE experiment_id = 'main' AND scope = 'task' AND metric = 'passed' AND origin = 'computed' AND as_of = '*' AND config_id IN ('a', 'b')"
  );
});

test("compareFigures are null where nothing pairs", () => {
  expect(figures({...configChoice, b: "a"})).toBeNull();
});
