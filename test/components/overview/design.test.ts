import {expect, test} from "vitest";
import {designConfound, designOf, designText} from "../../../src/components/overview/design.js";
import type {DesignRow} from "../../../src/components/overview/design.js";

const tasks = ["one", "two", "three"].map((title) => ({title}));
const configs = ["a", "b", "c"].map((d) => ({config_id: d, label: d.toUpperCase()}));

function row(config_id: string, values: Partial<DesignRow> = {}): DesignRow {
  return {experiment_id: "main", config_id, state: "run", n: 5, every_task: false, tasks: [0, 1, 2], ...values};
}

const design = (rows: DesignRow[]) => designOf(rows, {experiment: "main", tasks, configs});

test("designOf of equal runs everywhere is complete and balanced", () => {
  const whole = design([row("a"), row("b")]);
  expect(whole).toMatchObject({
    tasks: ["one", "two", "three"],
    runs: 30,
    pairs: 6,
    filled: 6,
    holes: [],
    configs: 2,
    complete: true,
    balanced: true,
    repeats: [5, 5]
  });
  expect(whole.lines.map((d) => [d.label, d.tasks, d.runs])).toEqual([
    ["A", 3, 15],
    ["B", 3, 15]
  ]);
  expect(designText(whole)).toBe(
    "3 tasks × 2 configs: all 6 pairs have runs, 5 runs each (30 runs). The design is complete and balanced: every config ran the same tasks."
  );
  expect(designConfound(whole)).toBeNull();
});

test("designOf counts what is not there by its state, and what nobody speaks of apart", () => {
  const holes = design([
    row("a", {tasks: [0, 1], n: 1}),
    row("a", {tasks: [2], n: 0, state: "never finished"}),
    row("b", {tasks: [0], n: 1}),
    row("c", {tasks: [], n: 0, state: "not public", every_task: true})
  ]);
  expect(holes).toMatchObject({pairs: 9, filled: 3, configs: 2, complete: false, balanced: false});
  expect(holes.holes).toEqual([
    {state: "not public", n: 3},
    {state: "not in the archive", n: 2},
    {state: "never finished", n: 1}
  ]);
  expect(holes.lines[1].places).toEqual([{state: "run", n: 1}, null, null]);
  expect(designText(holes)).toBe(
    "3 tasks × 3 configs: 3 of 9 pairs have runs, 1 run each (3 runs). " +
      "Without runs: 3 not public, 2 not in the archive, 1 never finished. " +
      "Of the 2 configs with runs the design is not complete: configs ran different tasks."
  );
  expect(designConfound(holes)).toMatchObject({
    id: "coverage",
    evidence: [
      {value: "2 tasks, 2 runs", configs: ["A"]},
      {value: "1 task, 1 run", configs: ["B"]}
    ]
  });
});

test("designOf takes equal sets with unequal repeats for complete, not balanced", () => {
  const uneven = design([row("a", {n: 2}), row("b", {tasks: [0, 1], n: 2}), row("b", {tasks: [2], n: 4})]);
  expect(uneven).toMatchObject({complete: true, balanced: false, repeats: [2, 4]});
  expect(designText(uneven)).toContain("complete, but not balanced: every config ran the same tasks, some more often");
  expect(designConfound(uneven)).toMatchObject({id: "balance"});
});

test("designOf lets runs of a pair stand before what is said of every task", () => {
  const rows = [row("a", {tasks: [1], n: 1}), row("a", {tasks: [], n: 0, state: "not public", every_task: true})];
  expect(design([...rows, row("b")]).lines[0].places).toEqual([
    {state: "not public", n: 0},
    {state: "run", n: 1},
    {state: "not public", n: 0}
  ]);
});

test("designOf of an experiment without tasks has one place for every task", () => {
  const bare = design([row("a", {tasks: [], n: 0, state: "not public", every_task: true})]);
  expect(bare.tasks).toEqual(["every task"]);
  expect(designText(bare)).toBe("Tasks without a name × 1 config, none with runs here: 1 not public.");
});

test("designOf of another experiment is empty", () => {
  const empty = designOf([row("a")], {experiment: "other", tasks, configs});
  expect(empty).toMatchObject({tasks: [], lines: [], pairs: 0, filled: 0});
  expect(designText(empty)).toBe("");
  expect(designConfound(empty)).toBeNull();
});
