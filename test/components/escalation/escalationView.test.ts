import {expect, test} from "vitest";
import {
  escalationAnswer,
  escalationDenominators,
  escalationLimits
} from "../../../src/components/escalation/escalationAnswer.js";
import {escalationFigure} from "../../../src/components/escalation/escalationFigure.js";
import {policyColumns, policyRows} from "../../../src/components/escalation/escalationTable.js";
import {escalationView} from "../../../src/components/escalation/escalationView.js";
import {escalationCell, escalationCells, escalationConfigRows, escalationDataOf} from "./escalationData.js";
import type {EscalationChoice} from "../../../src/components/escalation/escalationView.js";
import type {EscalationCell} from "./escalationData.js";

const view = (
  {suite, ...choice}: Partial<EscalationChoice> & {suite?: string} = {},
  cells: EscalationCell[] = escalationCells
) => escalationView(escalationDataOf(cells, {suite}), {first: "cheap", second: "strong", ...choice})!;
const unknown = escalationCells.map((d) => ({...d, cost: null}));

test("escalationView sends to the second what the first fails", () => {
  const {result, bounded, single} = view();
  expect([result.both.pass.estimate, result.both.cost.estimate]).toEqual([1, (1 + 2 + 3 + 30) / 3]);
  expect([result.first.pass.estimate, result.second.cost.estimate, result.oracle.cost.estimate]).toEqual([
    expect.closeTo(2 / 3, 12),
    20,
    (1 + 2 + 30) / 3
  ]);
  expect([bounded, single]).toEqual([false, true]);
});

test("escalationView stops the first after an attempt, whose cost is then a bound", () => {
  const {result, bounded} = view({upTo: 1});
  expect(result.first.pass.estimate).toBeCloseTo(1 / 3, 12);
  expect(result.both.cost.estimate).toBeCloseTo((1 + 2 + 20 + 3 + 30) / 3, 12);
  expect(bounded).toBe(true);
});

test("escalationView stops the first exactly where attempts have costs", () => {
  const atFirst: Record<string, number> = {t1: 1, t2: 0.5, t3: 1};
  const cells = escalationCells.map((d): EscalationCell =>
    d.config_id === "cheap" ? {...d, stops: [[d.task_id === "t1" ? 1 : 0, atFirst[d.task_id], false]]} : d
  );
  const {result, bounded} = view({upTo: 1}, cells);
  expect(result.both.cost.estimate).toBeCloseTo((1 + 0.5 + 20 + 1 + 30) / 3, 12);
  expect(bounded).toBe(false);
});

test("escalationView looks at the tasks that both have runs of", () => {
  const {result, unshared, pairs} = view({second: "other"});
  expect([result.tasks, unshared]).toEqual([1, 2]);
  expect(pairs).toEqual({all: 6, drawn: 6, unknown: 0, elsewhere: 0}); // all three ran t1
  expect(view().pairs).toEqual({all: 2, drawn: 2, unknown: 0, elsewhere: 1});
  expect(view({suite: "T"}).result.tasks).toBe(1);
});

test("escalationView of one config, of one that has no runs, or of no shared task is null", () => {
  expect(view({second: "cheap"})).toBeNull();
  expect(view({second: "absent"})).toBeNull();
  expect(view({second: "other", suite: "T"})).toBeNull();
});

test("escalationView places configs, pairs and oracle on the same tasks", () => {
  const points = view().points.map((d) => [d.kind, d.label, d.x, d.y, d.front]);
  expect(points).toEqual([
    ["pair", "Strong, then Cheap", 20, 1, false],
    ["oracle", "oracle over 2 configs", 11, 1, false],
    ["alone", "Cheap", 2, expect.closeTo(2 / 3, 12), false],
    ["alone", "Strong", 20, 1, false],
    ["chosen", "Cheap, then Strong", 12, 1, false]
  ]);
});

test("escalationView without costs has no points, and says what passes", () => {
  const without = view({}, unknown);
  expect(without.points).toEqual([]);
  expect(without.costUnknown).toBe(true);
  expect(escalationAnswer(without)).toBe(
    "Cheap first, then Strong on what it fails: 3 of 3 tasks passed. Strong alone passes 3 of 3 tasks. What the runs cost " +
      "is not known for both, so only what passes can be compared, not what it is worth. 33% of the tasks go on to Strong."
  );
});

test("escalationView knows what repeats cost that all pass, whatever comes second", () => {
  const cells = [escalationCell({n: 10, passed: 10}), escalationCell({config_id: "strong", cost: null})];
  const {result, points} = view({}, cells);
  expect([result.both.cost.estimate, result.goesOn]).toEqual([1, 0]);
  expect(points.map((d) => [d.kind, d.x])).toEqual([
    ["oracle", 1],
    ["alone", 1],
    ["chosen", 1]
  ]);
});

test("escalationView of many pairs draws the best and those of the chosen", () => {
  const many = Array.from({length: 25}, (_, i) => `c${i}`);
  const cells = [
    ...escalationCells.filter((d) => d.task_id === "t1" && d.config_id !== "other"),
    ...many.map((config_id) => escalationCell({config_id, passed: 0, cost: 100}))
  ];
  const configs = [
    ...escalationConfigRows,
    ...many.map((config_id) => ({config_id, label: config_id, model_id: "m/m"}))
  ];
  const {pairs} = escalationView(escalationDataOf(cells, {configs}), {first: "cheap", second: "strong"})!;
  // Of 27 · 26 pairs those with one of the two: 2 · (26 + 25).
  expect(pairs).toMatchObject({all: 702, drawn: 102});
});

test("escalationAnswer says how much cheaper, and how sure that is", () => {
  const answer = escalationAnswer(view());
  expect(answer).toContain("Cheap first, then Strong on what it fails: 3 of 3 tasks passed for $12.00 a task.");
  // 12 / 20; all that goes on is t3: 30 of 36 dollars.
  expect(answer).toMatch(
    /Strong alone passes 3 of 3 tasks for \$20\.00: the escalation is 1\.7 times cheaper \(95% interval/
  );
  expect(answer).toContain("33% of the tasks go on to Strong and make 83% of its cost.");
  expect(escalationAnswer(view({upTo: 1}))).toMatch(
    /Cheap first, stopped at attempt 1, then .* at most \$18\.67 .* at least 1\.1 times cheaper\./
  );
  expect(escalationAnswer(view({first: "strong", second: "cheap"}))).toContain("10 times as much");
});

test("escalationAnswer says what is lost or gained", () => {
  const cells = escalationCells.map((d) => (d.config_id === "strong" && d.task_id === "t1" ? {...d, passed: 0} : d));
  expect(escalationAnswer(view({}, cells))).toContain("It passes +33 points against Strong alone");
  expect(escalationAnswer(view())).not.toContain("points");
});

test("escalationDenominators counts what is left out", () => {
  expect(escalationDenominators(view({second: "other"}))).toBe(
    "1 task that both have runs of, one run each. 2 tasks of one of them alone left out."
  );
  const lost = escalationCells.map((d) => (d.task_id === "t2" ? {...d, lost: 2} : d));
  expect(escalationDenominators(view({}, lost))).toContain("4 runs lost to infrastructure");
});

test("escalationLimits speaks only of what is there", () => {
  expect(escalationLimits(view({upTo: 1})).join(" ")).toContain("at most what its whole runs cost");
  expect(escalationLimits(view()).join(" ")).not.toContain("at most");
  expect(escalationLimits(view({suite: "T"})).join(" ")).toContain("With one task there is nothing to resample");
});

test("policyRows stand beside the second config alone", () => {
  const words = (options = {}) =>
    policyRows(view(options)).map((d) => policyColumns(view(options)).map((column) => column.value(d)));
  const [first, second, both, oracle] = words();
  expect(first).toEqual([
    "Cheap alone",
    expect.stringMatching(/^2 of 3 tasks \(21% to 94%\)$/),
    expect.any(String),
    expect.any(String),
    "10%"
  ]);
  expect([second[4], oracle[4]]).toEqual(["100%", "55%"]);
  expect(both[4]).toMatch(/^60% \(/);
  const [stopped, , bound] = words({upTo: 1});
  expect([stopped[0], bound[2], bound[4]]).toEqual(["Cheap alone, stopped at attempt 1", "≤ $18.67", "93%"]);
});

test("escalationFigure has the ways with their intervals, then what is drawn beside them", () => {
  const study = {study_id: "acme", title: "Acme", authors: null, url: null, published: null, accessed: null};
  const options = {study, experiment_id: "main", experiment: "June", suite: null, sql: "SELECT $study"};
  const {columns, rows} = escalationFigure(view(), options).values();
  const at = (name: string) => rows.map((row) => row[columns.findIndex((d) => d.name === name)]);
  expect(at("kind")).toEqual([
    "first alone",
    "second alone",
    "escalation",
    "oracle",
    "pair",
    "oracle over all",
    "alone",
    "alone"
  ]);
  expect(at("cost_per_task_usd")).toEqual([2, 20, 12, 11, 20, 11, 2, 20]);
  expect(at("cost_per_pass_usd").slice(0, 3)).toEqual([3, 20, 12]);
});
