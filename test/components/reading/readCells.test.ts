import {expect, test} from "vitest";
import {cellInterval} from "../../../src/components/cellInterval.js";
import {readCells} from "../../../src/components/reading/readCells.js";
import {plainReading} from "../../../src/components/reading/reading.js";
import {frontierCell} from "../frontier/frontierCell.js";
import type {Reading} from "../../../src/components/reading/reading.js";

const metrics = [
  {metric: "passed", min: 0, max: 1, higher_is_better: true},
  {metric: "gates", min: 0, max: 5, higher_is_better: true},
  {metric: "errors", min: 0, max: 10, higher_is_better: false},
  {metric: "lines", min: 0, max: null, higher_is_better: null}
];
const read = (cell: object, reading: Partial<Reading>) =>
  readCells([{...frontierCell(), values: null, value_counts: null, ...cell}], {
    reading: {...plainReading, ...reading},
    metrics
  });

test("readCells leaves lost runs out unless it is told otherwise", () => {
  const cell = {...frontierCell({n_infra: 3, n_unknown: 2}), values: null, value_counts: null};
  expect(readCells([cell], {reading: plainReading, metrics})).toEqual([cell]);
});

test("readCells hides the configs that the reader hides", () => {
  expect(read({config_id: "b"}, {hidden: new Set(["b"])})).toEqual([]);
  expect(read({config_id: "b"}, {hidden: new Set(["a"])})).toHaveLength(1);
});

test("readCells counts lost runs of pass or fail as failures: 8 of 10 with two lost are 8 of 12", () => {
  const [cell] = read({n: 10, n_passed: 8, mean: 0.8, n_infra: 1, n_unknown: 1}, {failures: "fail"});
  expect(cell).toMatchObject({n: 12, n_passed: 8});
  expect(cell.mean).toBeCloseTo(8 / 12, 12);
});

test("readCells gives lost runs the worst end of the scale, with the SD of all values", () => {
  // 2, 4 and the lost 0, 0: mean 1.5, sd(c(2, 4, 0, 0)) = 1.914854 in R
  const gates = {metric: "gates", n: 2, n_passed: null, mean: 3, sd: Math.SQRT2, n_infra: 2};
  const [cell] = read({...gates, values: [2, 4], value_counts: [1, 1]}, {failures: "fail"});
  expect(cell).toMatchObject({n: 4, n_passed: null, mean: 1.5, values: [0, 2, 4], value_counts: [2, 1, 1]});
  expect(cell.sd).toBeCloseTo(1.914854215512676, 12);
  // 1, 3 and the lost 10: mean 14/3, sd(c(1, 3, 10)) = 4.725816
  const errors = {metric: "errors", n: 2, n_passed: null, mean: 2, sd: Math.SQRT2, n_unknown: 1};
  const [least] = read(errors, {failures: "fail"});
  expect([least.mean, least.sd]).toEqual([expect.closeTo(14 / 3, 12), expect.closeTo(4.725815626252609, 12)]);
});

test("readCells says nothing of runs without a worst value, and gives a cell of lost runs alone that value", () => {
  const open = {metric: "lines", n: 4, n_passed: null, mean: 80, sd: 5, n_infra: 2};
  expect(read(open, {failures: "fail"})[0]).toMatchObject({n: 4, mean: 80, sd: 5});
  const [lost] = read({n: 0, n_passed: 0, mean: null, n_infra: 3}, {failures: "fail"});
  expect(lost).toMatchObject({n: 3, n_passed: 0, mean: 0, sd: 0});
});

test("both bounds reach from all lost runs failed to all passed", () => {
  const [cell] = read({n: 10, n_passed: 8, mean: 0.8, n_infra: 5}, {failures: "bounds"});
  expect([cell.n, cell.mean]).toEqual([10, 0.8]);
  // prop.test(8, 15, correct = FALSE)$conf.int[1], prop.test(13, 15, correct = FALSE)$conf.int[2] in R
  const interval = cellInterval(cell as never, {min: 0, max: 1, rate: true})!;
  expect(interval.low).toBeCloseTo(0.3011698003, 9);
  expect(interval.high).toBeCloseTo(0.9626387409, 9);
  expect(interval).toMatchObject({
    estimate: 0.8,
    level: 0.95,
    method: "Wilson score, lost runs at either end of the scale"
  });
});

test("published figures, of which nobody says what was lost, stay as they are", () => {
  const published = {origin: "published", n: 10, n_infra: null, n_unknown: null};
  for (const failures of ["fail", "bounds"] as const)
    expect(read(published, {failures})[0]).toMatchObject({n: 10, mean: 0.8});
});
