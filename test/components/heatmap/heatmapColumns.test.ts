import {expect, test} from "vitest";
import {columnChoices, columnData} from "../../../src/components/heatmap/heatmapColumns.js";
import {heatCell, heatData} from "./heatmapData.js";
import type {Config} from "../../../src/components/heatmap/heatmapTypes.js";

const config = (config_id: string, model: string, variant: string | null): Config => ({
  config_id,
  label: config_id.toUpperCase(),
  model_id: `x/${model}`,
  model,
  variant,
  harness: "h"
});
const configs = [config("a", "one", "old"), config("b", "one", "new"), config("c", "two", "new")];
const data = {
  ...heatData,
  configs,
  cells: [
    heatCell({config_id: "a", mean: 0.2, n: 5, n_passed: 1}),
    heatCell({config_id: "b", mean: 0.8, n: 10, n_passed: 8}),
    heatCell({config_id: "c", mean: 0.5, n: 4, n_passed: 2}),
    heatCell({config_id: "a", mean: 0.1, origin: "published", n: null})
  ]
};

test("columnChoices offers what puts several configs together", () => {
  expect(columnChoices(configs)).toEqual(["config", "model", "variant"]);
  expect(columnChoices(configs.slice(1))).toEqual(["config"]);
});

test("columnData of configs is the data itself", () => {
  expect(columnData(data, "config")).toBe(data);
});

test("columnData takes the mean of the configs of a model, each counted once, by layer", () => {
  const {cells, configs: columns} = columnData(data, "model");
  expect(columns.map((d) => [d.config_id, d.label])).toEqual([
    ["x/one", "one"],
    ["x/two", "two"]
  ]);
  expect(cells.map((d) => [d.config_id, d.origin, d.mean, d.n])).toEqual([
    ["x/one", "computed", 0.5, 15],
    ["x/two", "computed", 0.5, 4],
    ["x/one", "published", 0.1, null]
  ]);
  expect(cells[0].told!()).toEqual([
    "mean of 2 configs, each counted once",
    "A, B",
    "15 runs",
    "no interval: configs differ"
  ]);
  expect(cells[1].told).toBeUndefined();
});

test("columnData moves what is said of configs to their group", () => {
  expect(columnData(data, "model").coverage.map((d) => d.config_id)).toEqual(["x/two", "x/one"]);
});

test("columnData by variant names what has none", () => {
  const plain = {...data, configs: [...configs, config("d", "three", null)]};
  expect(columnData(plain, "variant").configs.map((d) => d.label)).toEqual(["old", "new", "no variant"]);
});
