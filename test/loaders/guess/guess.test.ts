import {expect, test} from "vitest";
import {columnFacts} from "../../../loaders/guess/columnFacts.js";
import {findRows} from "../../../loaders/guess/findRows.js";
import {guessSource} from "../../../loaders/guess/guessSource.js";
import type {Field} from "../../../loaders/guess/fieldNames.js";
import {isModelName} from "../../../loaders/guess/isModelName.js";
import {normalName} from "../../../loaders/guess/normalName.js";
import type {Unit} from "../../../loaders/guess/normalName.js";
import {outcomeOf} from "../../../loaders/guess/outcomeWords.js";

test.each([
  ["modelName", {name: "model_name"}],
  ["Latency (ms)", {name: "latency", unit: "ms"}],
  ["total_cost_usd", {name: "total_cost", unit: "USD"}],
  ["Cost ($)", {name: "cost", unit: "USD"}],
  ["Time [s]", {name: "time", unit: "s"}],
  ["executionTimeSec", {name: "execution_time", unit: "s"}],
  ["duration-min", {name: "duration", unit: "min"}],
  ["Pass rate (%)", {name: "pass_rate", unit: "%"}],
  ["# Runs", {name: "n_runs"}],
  ["pass@1", {name: "pass@1"}],
  ["LLMName", {name: "llm_name"}],
  ["seconds", {name: "seconds", unit: "s"}]
])("normalName(%j) is %j", (header, expected) => {
  expect(normalName(header)).toEqual(expected);
});

test.each([
  ["✅", {passed: true}],
  ["Resolved", {passed: true}],
  ["not_resolved", {passed: false}],
  ["Timed Out", {passed: false, status: "timeout", failure: "timeout"}],
  ["infra_error", {passed: null, status: "error", failure: "infra"}],
  ["refused", {passed: false, failure: "refusal"}],
  ["n/a", {passed: null}],
  ["completed", undefined],
  ["partial", undefined]
])("outcomeOf(%j) is %j", (text, expected) => {
  expect(outcomeOf(text)).toEqual(expected);
});

const sources: [Field, unknown[], Unit | undefined, unknown][] = [
  ["passed", ["True", "False"], undefined, "c"],
  ["passed", [1, 0, 1], undefined, {from: "c", values: {"1": true, "0": false}}],
  ["passed", ["yes", "no", "N/A"], undefined, {from: "c", values: {yes: true, no: false, "N/A": null}}],
  ["cost_usd", ["$1.20", "~$3", "free"], undefined, "not numbers"],
  ["cost_usd", ["$1.20", "$1,000"], undefined, {from: "c", parse: "number"}],
  ["cost_usd", ["€1.20", "€3"], undefined, "money, but not dollars"],
  ["cost_usd", [120, 35], "cents", {from: "c", scale: 0.01}],
  ["cost_usd", ["0,12", "1.234,50"], "USD", {from: "c", parse: "comma"}],
  ["cost_usd", [-1], undefined, "negative numbers"],
  ["tokens_input", ["1,234", "99"], undefined, {from: "c", parse: "number"}],
  ["tokens_input", ["36693.0"], undefined, "c"],
  ["tokens_input", [1.5], undefined, "not whole numbers"],
  ["score", ["93%", "5%"], undefined, {from: "c", parse: "percent"}],
  ["score", ["3/5", "4/5"], undefined, {from: "c", parse: "ratio"}],
  ["score", ["good"], undefined, "not numbers"],
  ["duration_s", [41500, 90000], undefined, {from: "c", scale: 0.001}],
  ["duration_s", [41.5, 90], undefined, "c"],
  ["duration_s", [3], "min", {from: "c", scale: 60}],
  ["duration_s", ["2m 35s", "18m"], undefined, {from: "c", parse: "duration"}],
  ["duration_s", ["2026-01-02 03:04"], undefined, "times of day, not durations"],
  ["started_at", ["2026-01-02T03:04:05Z"], undefined, "c"],
  ["started_at", [1767323045], undefined, {from: "c", parse: "time"}],
  ["started_at", ["01/02/2026"], undefined, "not times that can be read without a guess"],
  ["repeat", [1, 2, 1, 2], undefined, "c"],
  ["repeat", [0, 1, 0, 1], undefined, {from: "c", plus: 1}],
  ["repeat", [0, 0], undefined, {from: "c", plus: 1}],
  ["repeat", ["run_10", "run_2", "run_2"], undefined, {from: "c", values: {run_2: 1, run_10: 2}, otherwise: null}],
  ["repeat", [1234, 42, 42], undefined, {from: "c", values: {"42": 1, "1234": 2}, otherwise: null}],
  ["repeat", [11, 12, 13, 14], undefined, "a different value in every row"],
  ["attempts", [0, 2], undefined, "numbers below 1"],
  ["task", [7, 8], undefined, {from: "c", parse: "text"}],
  ["note", ["late", "None"], undefined, {from: "c", values: {None: null}}],
  ["model", ["", null], undefined, "empty"]
];

test.each(sources)("guessSource(%s) of %j, unit %s, is %j", (field, cells, unit, expected) => {
  const guess = guessSource(field, columnFacts("c", cells), {unit});
  expect("refused" in guess ? guess.refused : guess.source).toEqual(expected);
});

test("guessSource says which unit and currency it guessed", () => {
  const guess = (field: Field, cells: unknown[]) => guessSource(field, columnFacts("c", cells));
  expect(guess("duration_s", [41500])).toMatchObject({doubt: "unit guessed: milliseconds, by their size"});
  expect(guess("duration_s", [41.5])).toMatchObject({doubt: "unit guessed: seconds"});
  expect(guess("cost_usd", [0.5])).toMatchObject({doubt: "taken as US dollars"});
  expect(guess("cost_usd", ["$0.5"])).not.toHaveProperty("doubt");
});

test("guessSource of outcomes with a word that it does not know leaves the word out, and says so", () => {
  const guess = guessSource("passed", columnFacts("c", ["pass", "fail", "partial"]));
  expect(guess).toMatchObject({
    source: {values: {pass: true, fail: false}},
    doubt: expect.stringContaining('"partial"')
  });
});

test("guessSource reads status and failure out of outcomes that tell them", () => {
  expect(guessSource("passed", columnFacts("c", ["pass", "fail", "timeout"]))).toMatchObject({
    also: {
      status: {from: "c", values: {timeout: "timeout"}, otherwise: "completed"},
      failure: {from: "c", values: {pass: "none", fail: "model", timeout: "timeout"}}
    }
  });
});

test.each([
  ["gpt-4o", true],
  ["claude-3-5-sonnet", true],
  ["meta-llama_3", true],
  ["o3-mini", true],
  ["accuracy", false],
  ["option", false],
  ["o", false]
])("isModelName(%j) is %j", (text, expected) => {
  expect(isModelName(text)).toBe(expected);
});

test("findRows(value) finds the most rows, and what stands beside them", () => {
  const rows = [{a: 1}, {a: 2}];
  expect(findRows(rows)).toEqual({beside: {}});
  expect(findRows({model: "m", n: 2, data: {results: rows, logs: [{x: 1}]}})).toEqual({
    pointer: "/data/results",
    beside: {model: "m", n: "2"}
  });
  expect(findRows({results: {t1: {ok: true}, t2: {ok: false}, t3: {ok: true}}})).toEqual({
    pointer: "/results",
    beside: {}
  });
  expect(findRows({columns: ["a"], rows: [[1]]})).toEqual({beside: {}});
  expect(findRows({task: "t", model: "m", passed: true, n: 3})).toEqual({beside: {}});
  expect(findRows([1, 2])).toBeUndefined();
  expect(findRows(null)).toBeUndefined();
});
