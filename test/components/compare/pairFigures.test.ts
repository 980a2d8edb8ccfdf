import {expect, test} from "vitest";
import {pairAtEnds} from "../../../src/components/compare/pairAtEnds.js";
import {pairFigures} from "../../../src/components/compare/pairFigures.js";
import {compareCell, compareConfig, compareData, configChoice, variantChoice} from "./compareData.js";

test("pairFigures pairs the tasks of two configs, the largest B − A first, and says what is left out and why", () => {
  const {pairs, leftOut, names, unit} = pairFigures(compareData, configChoice);
  expect(pairs.map((d) => [d.id, d.a.value, d.b.value, d.difference, d.better])).toEqual([
    ["t5", 0, 1, 1, "b"],
    ["t1", 1, 1, 0, "neither"],
    ["t2", 1, 0, -1, "a"],
    ["t3", 1, 0, -1, "a"],
    ["t4", 1, 0, -1, "a"]
  ]);
  expect(pairs[0].label).toBe("Task t5");
  expect(leftOut).toEqual([{label: "Task t6", reason: "no figure of Config B (not run: too dear)"}]);
  expect([names, unit]).toEqual([
    {a: "Config A", b: "Config B"},
    {one: "task", many: "tasks"}
  ]);
});

test("pairFigures pairs two variants model by model", () => {
  const {pairs, leftOut, unit} = pairFigures(compareData, variantChoice);
  expect(pairs.map((d) => [d.label, d.a.value, d.b.value, d.a.n, d.b.runs])).toEqual([
    ["Model 1", 1, 3, 2, [2, 4]],
    ["Model 2", 2, 3, 2, [2, 4]],
    ["Model 3", 3, 3, 2, [2, 4]]
  ]);
  expect(leftOut).toEqual([{label: "Model 4", reason: "no figure with hint"}]);
  expect(unit.many).toBe("models");
});

test("pairFigures of models uses only the tasks that both configs have, and means of them", () => {
  const more = [
    compareCell({experiment_id: "hints", config_id: "m1-plain", metric: "score", scope_id: "t2", mean: 5, n: 2}),
    compareCell({experiment_id: "hints", config_id: "m2-plain", metric: "score", scope_id: "t2", mean: 4, n: 3}),
    compareCell({experiment_id: "hints", config_id: "m2-hint", metric: "score", scope_id: "t2", mean: 5, n: 1})
  ];
  const {pairs} = pairFigures({...compareData, cells: [...compareData.cells, ...more]}, variantChoice);
  const of = (label: string) => pairs.find((d) => d.label === label)!;
  expect([of("Model 1").a.value, of("Model 1").a.n]).toEqual([1, 2]);
  expect([of("Model 2").a.value, of("Model 2").b.value, of("Model 2").a.n, of("Model 2").b.n]).toEqual([3, 4, 5, 3]);
  expect(of("Model 2").a.runs).toBeNull();
});

test("pairFigures does not choose between several configs of a model", () => {
  const configs = [
    ...compareData.configs,
    compareConfig({config_id: "twin", model_id: "x/m1", model: "Model 1", variant: "hint"})
  ];
  const cells = [
    ...compareData.cells,
    compareCell({experiment_id: "hints", config_id: "twin", metric: "score", mean: 4})
  ];
  const {pairs, leftOut} = pairFigures({...compareData, configs, cells}, variantChoice);
  expect(pairs.map((d) => d.label)).toEqual(["Model 2", "Model 3"]);
  expect(leftOut.find((d) => d.label === "Model 1")!.reason).toContain("several configs");
});

test("pairFigures never pairs figures of different origin or date", () => {
  const published = compareData.cells.map((d) => (d.config_id === "b" ? {...d, origin: "published"} : d));
  const {pairs, leftOut} = pairFigures({...compareData, cells: published}, configChoice);
  expect(pairs).toEqual([]);
  expect(leftOut).toHaveLength(6);
});

test("pairFigures calls the lower value better where the metric says so, and rounding of doubles equal", () => {
  const metrics = compareData.metrics.map((d) => ({...d, higher_is_better: false}));
  const cells = compareData.cells.map((d) =>
    d.scope_id === "t1" && d.experiment_id === "main" ? {...d, mean: d.config_id === "a" ? 0.1 + 0.2 : 0.3} : d
  );
  const {pairs} = pairFigures({...compareData, cells, metrics}, configChoice);
  expect(pairs.map((d) => d.better)).toEqual(["a", "neither", "b", "b", "b"]);
});

test("pairFigures of a config with itself is empty", () => {
  expect(pairFigures(compareData, {...configChoice, b: "a"}).pairs).toEqual([]);
});

test("pairFigures takes the lost runs of a side to either end, over several tasks each counted once", () => {
  const at = (mean: number, n: number) => ({mean, n});
  const cells = [
    compareCell({config_id: "a", mean: 0.5, n: 2}),
    compareCell({config_id: "b", mean: 1, n: 2, bounds: {worst: at(0.5, 4), best: at(1, 4)}})
  ];
  const [pair] = pairFigures({...compareData, cells}, configChoice).pairs;
  expect(pair.a.ends).toBeUndefined();
  expect(pair.b.ends).toEqual({worst: {value: 0.5, n: 4}, best: {value: 1, n: 4}});
  expect(pairAtEnds(pair, {a: "best", b: "worst", metric: {higher_is_better: true}})).toMatchObject({
    difference: 0,
    better: "neither"
  });
});
