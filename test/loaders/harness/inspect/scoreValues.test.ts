import {expect, test} from "vitest";
import {scoreValues} from "../../../../loaders/harness/inspect/scoreValues.js";

test("scoreValues(metric, grade) takes C, P, I and N as 1, half, 0 and 0", () => {
  const values = ["C", "P", "I", "N"].flatMap((d) => scoreValues("match", d));
  expect(values).toEqual([
    {metric: "match", value: 1, passed: true, raw: "C"},
    {metric: "match", value: 0.5, passed: false, raw: "P"},
    {metric: "match", value: 0, passed: false, raw: "I"},
    {metric: "match", value: 0, passed: false, raw: "N"}
  ]);
});

test("scoreValues(metric, boolean) passes or fails, in words too", () => {
  expect([true, "Yes", "false"].flatMap((d) => scoreValues("ok", d)).map((d) => [d.value, d.passed, d.raw])).toEqual([
    [1, true, null],
    [1, true, "Yes"],
    [0, false, "false"]
  ]);
});

test("scoreValues(metric, number) neither passes nor fails", () => {
  expect([0, 1, 0.3, "2.5", "-1e3"].flatMap((d) => scoreValues("x", d)).map((d) => [d.value, d.passed])).toEqual([
    [0, null],
    [1, null],
    [0.3, null],
    [2.5, null],
    [-1000, null]
  ]);
});

test("scoreValues(metric, null) is unscored", () => {
  expect(scoreValues("match", null)).toEqual([{metric: "match", value: null, passed: null, raw: null}]);
});

test("scoreValues(metric, text) that stands for no number has no value and keeps its words", () => {
  expect(["CORRECT", "", " "].flatMap((d) => scoreValues("grade", d)).map((d) => [d.value, d.raw])).toEqual([
    [null, "CORRECT"],
    [null, ""],
    [null, " "]
  ]);
});

test("scoreValues(metric, dictionary) gives one value an entry", () => {
  expect(scoreValues("graded", {tone: 4, brief: "C"}).map((d) => [d.metric, d.value, d.passed])).toEqual([
    ["graded/tone", 4, null],
    ["graded/brief", 1, true]
  ]);
});

test("scoreValues(metric, list) numbers its entries from 1", () => {
  expect(scoreValues("steps", [0.25, true]).map((d) => [d.metric, d.value])).toEqual([
    ["steps/1", 0.25],
    ["steps/2", 1]
  ]);
});
