import {expect, test} from "vitest";
import {
  compareExperiments,
  compareKinds,
  compareMetrics,
  compareSides,
  orderedLayers,
  suggestedPair
} from "../../../src/components/compare/compareChoices.js";
import {compareCell, compareData, configChoice, variantChoice} from "./compareData.js";

const experiments = [
  {experiment_id: "empty", primary_metric: "passed"},
  {experiment_id: "hints", primary_metric: "score"},
  {experiment_id: "main", primary_metric: "passed"}
];

test("compareExperiments has those in which figures pair, computed before published", () => {
  expect(compareExperiments(compareData, {experiments})).toEqual(["hints", "main"]);
  const cells = compareData.cells.map((d) => (d.experiment_id === "hints" ? {...d, origin: "published"} : d));
  expect(compareExperiments({...compareData, cells}, {experiments})).toEqual(["main", "hints"]);
  expect(compareExperiments({...compareData, cells: []}, {experiments})).toEqual([]);
});

test("compareKinds has what gives the most pairs first, and no variants where no model has two", () => {
  expect(compareKinds(compareData, {experiment: "hints", primary: "score"})).toEqual(["variant", "configs"]);
  expect(compareKinds(compareData, {experiment: "main", primary: "passed"})).toEqual(["configs"]);
});

test("compareMetrics has the experiment's own first", () => {
  const cost = compareData.cells.map((d) => ({...d, metric: "cost"}));
  const data = {...compareData, cells: [...cost, ...compareData.cells]};
  expect(compareMetrics(data, {...configChoice, primary: "passed"})).toEqual(["passed", "cost"]);
});

test("orderedLayers has tasks before suites and computed before published, and none in which nothing pairs", () => {
  const suites = ["a", "b"].map((config_id) => compareCell({config_id, scope: "suite", scope_id: "S"}));
  const alone = compareCell({origin: "published", as_of: "2026-01-01"});
  const data = {...compareData, cells: [...suites, alone, ...compareData.cells]};
  expect(orderedLayers(data, configChoice).map((d) => d.label)).toEqual([
    "tasks, computed from runs",
    "suites, computed from runs"
  ]);
});

test("orderedLayers puts a layer of several pairs before one of a single pair", () => {
  const cells = [
    ...["a", "b"].map((config_id) => compareCell({config_id})),
    ...["a", "b"].flatMap((config_id) =>
      ["S", "T"].map((scope_id) => compareCell({config_id, scope: "suite", scope_id, origin: "published"}))
    )
  ];
  expect(orderedLayers({...compareData, cells}, configChoice).map((d) => d.key)).toEqual([
    "suite published *",
    "task computed *"
  ]);
});

test("suggestedPair is the best config and the one that shares most with it; of variants the plain one is A", () => {
  const third = ["t1", "t2"].map((scope_id) => compareCell({config_id: "m1-hint", scope_id}));
  const data = {...compareData, cells: [...compareData.cells, ...third]};
  expect(suggestedPair(data, configChoice)).toEqual({a: "a", b: "b", pairs: 5});
  const named = {
    ...compareData,
    configs: compareData.configs.map((d) => ({...d, variant: d.variant === "plain" ? "baseline" : "a hint"}))
  };
  expect(suggestedPair(named, variantChoice)).toEqual({a: "baseline", b: "a hint", pairs: 3});
});

test("compareSides has configs with a figure, or the values that some model has beside another", () => {
  expect(compareSides(compareData, configChoice)).toEqual(["a", "b"]);
  expect(compareSides(compareData, variantChoice)).toEqual(["hint", "plain"]);
});
