import {expect, test} from "vitest";
import {
  emptyChoices,
  experimentChoices,
  layersOf,
  metricChoices,
  rowChoices
} from "../../../src/components/heatmap/heatmapChoices.js";
import {heatCell, heatData, heatMetric} from "./heatmapData.js";

const all = {scope: "all", scope_id: "all"};
const main = {experiment: "main"};

test("rowChoices offers scopes and kinds of metrics, the richest first", () => {
  const metrics = ["g1", "g2", "g3"].map((metric) => heatMetric({metric, kind: "gate"}));
  const cells = [
    ...heatData.cells,
    ...metrics.flatMap(({metric}) => ["a", "b"].map((config_id) => heatCell({...all, metric, config_id})))
  ];
  expect(rowChoices({...heatData, cells, metrics}, main)).toEqual([
    {kind: "gate", rows: 3, pairs: 6},
    {kind: "task", rows: 2, pairs: 3}
  ]);
});

test("rowChoices has single rows last, and metrics of mixed units after the rest", () => {
  const cells = [
    heatCell({scope: "suite", scope_id: "S"}),
    heatCell({...all, metric: "cost"}),
    heatCell({...all, metric: "passed"}),
    ...heatData.cells
  ];
  expect(rowChoices({...heatData, cells}, main).map((d) => d.kind)).toEqual(["task", "metric", "suite"]);
});

test("metricChoices has the experiment's own metric first, then the fullest", () => {
  const cells = [
    heatCell({metric: "rare"}),
    ...["a", "b"].map((config_id) => heatCell({metric: "full", config_id})),
    heatCell({metric: "own"})
  ];
  expect(metricChoices({...heatData, cells}, {...main, kind: "task", primary: "own"})).toEqual(["own", "full", "rare"]);
});

test("metricChoices is empty where the rows are metrics", () => {
  expect(metricChoices(heatData, {...main, kind: "gate", primary: "passed"})).toEqual([]);
});

test("experimentChoices keeps the order but has those with several rows first", () => {
  const cells = [heatCell({...all, experiment_id: "thin"}), ...heatData.cells];
  expect(experimentChoices({...heatData, cells}, {order: ["thin", "none", "main"]})).toEqual(["main", "thin"]);
});

test("layersOf has computed figures first, then the latest, and dates only where they differ", () => {
  const cells = ["2026-05", "2026-08"].map((as_of) => heatCell({origin: "published", as_of}));
  expect(layersOf([...cells, heatCell({})]).map((d) => d.label)).toEqual([
    "computed",
    "published, 2026-08",
    "published, 2026-05"
  ]);
});

test("emptyChoices lists many configs and gives few a column, unasked", () => {
  expect([0, 5, 6].map((empty) => emptyChoices({empty})[0])).toEqual(["columns", "columns", "list"]);
  expect(emptyChoices({empty: 0})).toHaveLength(1);
});
