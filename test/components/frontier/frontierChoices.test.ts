import {expect, test} from "vitest";
import {
  experimentsByCost,
  layerChoices,
  layerPoints,
  scopeKey,
  scopesOf
} from "../../../src/components/frontier/frontierChoices.js";
import {configs, frontierCell as cell, passed} from "./frontierCell.js";

test("experimentsByCost puts experiments without a cost last, in their order otherwise", () => {
  const cells = [
    cell({experiment_id: "x"}),
    cell({experiment_id: "y", cost_usd_mean: 1}),
    cell({experiment_id: "z", cost_usd_mean: 1})
  ];
  const experiments = ["x", "y", "z"].map((experiment_id) => ({experiment_id}));
  expect(experimentsByCost(experiments, {cells}).map((d) => d.experiment_id)).toEqual(["y", "z", "x"]);
});

test("experimentsByCost leaves out experiments without scores", () => {
  expect(experimentsByCost([{experiment_id: "x"}], {cells: []})).toEqual([]);
});

test("scopesOf offers everything, and the suites that have a cost", () => {
  const cells = [
    cell({scope: "suite", scope_id: "React", cost_usd_mean: 1}),
    cell({scope: "suite", scope_id: "Rust", cost_usd_mean: 1}),
    cell({scope: "suite", scope_id: "Perl"}),
    cell({})
  ];
  expect(scopesOf(cells)).toEqual([
    {key: "all", label: "all tasks"},
    {key: "suite:React", label: "suite React"},
    {key: "suite:Rust", label: "suite Rust"}
  ]);
});

test("scopesOf does not offer the only suite: it is everything", () => {
  expect(scopesOf([cell({}), cell({scope: "suite", scope_id: "Rails", cost_usd_mean: 1})])).toHaveLength(1);
});

test("scopeKey tells a suite from a task of the same name", () => {
  expect(scopeKey({scope: "suite", scope_id: "a"})).not.toBe(scopeKey({scope: "task", scope_id: "a"}));
});

test("layerChoices puts first what has the most configs on the axis", () => {
  const cells = [
    cell({cost_usd_mean: 1}),
    cell({origin: "published", cost_usd_mean: 1}),
    cell({origin: "published", config_id: "b", cost_usd_mean: 1})
  ];
  expect(layerChoices(cells).map((d) => d.label)).toEqual(["published", "computed", "side by side"]);
});

test("layerChoices of one kind of figure leaves nothing to choose", () => {
  expect(layerChoices([cell({cost_usd_mean: 1})]).map((d) => d.label)).toEqual(["computed"]);
});

test("layerPoints draws one layer", () => {
  const cells = [cell({cost_usd_mean: 1}), cell({origin: "published", cost_usd_mean: 1})];
  const [{key}] = layerChoices(cells);
  const points = layerPoints(cells, {layer: key, configs, metric: passed, measure: "run"});
  expect(points.map((d) => d.origin)).toEqual(["computed"]);
});

test("layerPoints side by side gives every layer a front of its own", () => {
  const cells = [cell({cost_usd_mean: 2}), cell({origin: "published", cost_usd_mean: 1, mean: 0.9, n_passed: 9})];
  const points = layerPoints(cells, {layer: "both", configs, metric: passed, measure: "run"});
  expect(points.map((d) => [d.origin, d.front])).toEqual([
    ["computed", true],
    ["published", true]
  ]);
});
