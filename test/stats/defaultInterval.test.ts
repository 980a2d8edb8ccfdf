import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {boundedMeanInterval} from "../../src/stats/boundedMeanInterval.js";
import {clusteredError} from "../../src/stats/clusteredError.js";
import {defaultInterval} from "../../src/stats/defaultInterval.js";
import {meanInterval} from "../../src/stats/meanInterval.js";
import {stratifiedError} from "../../src/stats/stratifiedError.js";
import {wilson} from "../../src/stats/wilson.js";

interface Row {
  population: string;
  of: string;
  coverage: Record<string, number>;
  meanWidth: Record<string, number>;
}

const {situations} = JSON.parse(readFileSync(new URL("../../data/coverage.json", import.meta.url), "utf8"));
const rows = (id: string): Row[] => situations.find((s: {id: string}) => s.id === id).rows;
const worst = (table: Row[], method: string) => Math.min(...table.map((row) => row.coverage[method]));
const width = (table: Row[], method: string) => table.reduce((s, row) => s + row.meanWidth[method], 0);

test("defaultInterval(values, {scale}) takes pass/fail to wilson", () => {
  const {reason, ...interval} = defaultInterval([1, 0, 1, 1], {scale: [0, 1]});
  expect(interval).toEqual(wilson(3, 4));
  expect(reason).toMatch(/^pass or fail/);
});

test("defaultInterval(values, {scale}) takes gates to boundedMeanInterval", () => {
  const {reason, ...interval} = defaultInterval([5, 5, 5], {scale: [0, 5]});
  expect(interval).toEqual(boundedMeanInterval([5, 5, 5], {scale: [0, 5]}));
  expect(reason).toMatch(/^a bounded scale/);
});

test("defaultInterval(values, {tasks}) takes repeats to clusteredError", () => {
  const tasks = ["a", "a", "b", "b", "c", "c"];
  const {reason, ...interval} = defaultInterval([1, 0, 1, 1, 0, 0], {scale: [0, 1], tasks});
  expect(interval).toEqual(clusteredError([1, 0, 1, 1, 0, 0], tasks));
  expect(reason).toMatch(/^repeats of a task are alike/);
});

test('defaultInterval(values, {tasksAre: "fixed"}) takes repeats to stratifiedError', () => {
  const tasks = ["a", "a", "b", "b"];
  const {reason, ...interval} = defaultInterval([1, 3, 4, 8], {tasks, tasksAre: "fixed"});
  expect(interval).toEqual(stratifiedError([1, 3, 4, 8], tasks));
  expect(reason).toMatch(/^only repeats vary/);
});

test("defaultInterval(values, {tasks}) of one value a task is not clustered", () => {
  expect(defaultInterval([1, 0, 1], {scale: [0, 1], tasks: ["a", "b", "c"]}).method).toBe("Wilson score");
});

test("defaultInterval(values) takes an open scale to meanInterval", () => {
  const {reason, ...interval} = defaultInterval([1.5, 2, 7]);
  expect(interval).toEqual(meanInterval([1.5, 2, 7]));
  expect(reason).toMatch(/^an open scale/);
});

test("defaultInterval(values, {skewed}) takes 20 costs or more to the studentised bootstrap", () => {
  const costs = Array.from({length: 24}, (_, i) => 1.3 ** i);
  expect(defaultInterval(costs, {skewed: true}).method).toBe("bootstrap studentised");
  expect(defaultInterval(costs.slice(0, 9), {skewed: true}).method).toBe("Student t");
});

test("defaultInterval([]) is NaN", () => {
  expect(defaultInterval([])).toMatchObject({estimate: NaN, low: NaN, high: NaN});
});

test("the default for 5 gates is the narrowest method that never falls below 90 %", () => {
  const table = rows("gates");
  const safe = Object.keys(table[0].coverage).filter((method) => worst(table, method) >= 0.9);
  const narrowest = safe.toSorted((a, b) => width(table, a) - width(table, b))[0];
  expect(narrowest).toBe("t within Wilson; Wilson when all equal");
  expect(worst(table, narrowest)).toBeGreaterThan(0.91);
  expect(worst(table, "t")).toBeCloseTo(0.23, 2);
});

test("the default for 10 binary tasks never falls below 90 %, and is narrower than the exact interval", () => {
  const table = rows("binary");
  expect(worst(table, "wilson")).toBeGreaterThan(0.9);
  expect(worst(table, "wald")).toBeLessThan(0.1);
  expect(width(table, "wilson")).toBeLessThan(width(table, "clopper-pearson"));
});

test("the default for skewed costs is the best there is", () => {
  const [costs] = rows("configs").filter((row) => row.population.startsWith("costs"));
  const best = Object.entries(costs.coverage).toSorted(([, a], [, b]) => b - a)[0][0];
  expect(best).toBe("studentized");
});

test("the defaults for 12 tasks × 30 repeats cover what they are asked about", () => {
  const sampled = rows("clusters").filter((row) => row.of.includes("might"));
  const fixed = rows("clusters").filter((row) => row.of.includes("were run"));
  expect(worst(sampled, "clustered-t(CR1,G-1)")).toBeGreaterThan(0.94);
  expect(worst(sampled, "cluster-bootstrap-percentile")).toBeLessThan(0.93);
  expect(worst(sampled, "naive-normal")).toBeLessThan(0.4);
  expect(worst(fixed, "stratified-normal")).toBeGreaterThan(0.93);
});
