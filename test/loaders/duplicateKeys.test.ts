import {expect, test} from "vitest";
import {duplicateProblem} from "../../loaders/duplicateKeys.js";
import {createProject} from "./archiveFixture.js";

const pointerOf = (text: string) => duplicateProblem(text)?.pointer;

test("duplicateProblem(text) names the first key that its object has already, and how many there are", () => {
  expect(duplicateProblem('{"a": [{"b": 1}, {"b": 1, "c/d": {"e": 1}, "b": 2}], "a": 3}')).toEqual({
    code: "duplicate-key",
    severity: "warning",
    source: undefined,
    pointer: "/a/1/b",
    expected: "each key once",
    received: '"b" again, the first of 2 such keys',
    action: "the last value taken"
  });
  expect(pointerOf('{"c/d": {"e": [1, 2], "e": NaN}}')).toBe("/c~1d/e");
  expect(pointerOf('{"cost": 1, "c\\u006fst": 2}')).toBe("/cost");
  expect(pointerOf('{"__proto__": 1, "__proto__": 2}')).toBe("/__proto__");
});

test("duplicateProblem(text) says nothing of keys of several objects, of values, and of what looks like keys in them", () => {
  expect(pointerOf('[{"a": "a", "b": "a"}, {"a": {"a": {}}, "b": ["a", "a"]}]')).toBeUndefined();
  expect(pointerOf('{"a": "\\"a\\": 1, \\"a\\": 2", "b\\\\": "}{", "b": ":"}')).toBeUndefined();
  expect(pointerOf('{"a": 1, "a": ')).toBeUndefined();
  expect(pointerOf('{"a": 1, "a')).toBeUndefined();
});

test("duplicateProblem(text) reads lines one by one, beside those that are no JSON", () => {
  expect(pointerOf('{"a": 1}\n{"a": 2}\n')).toBeUndefined();
  expect(pointerOf('{"a": 1}\n{"a": "\n{"b": 1, "b": 2}\n')).toBe("line 3/b");
});

test("duplicateProblem(text) survives a hundred thousand levels", () => {
  const levels = 100_000;
  expect(duplicateProblem(`${'{"a":1,"a":'.repeat(levels / 2)}1${"}".repeat(levels / 2)}`)?.received).toBe(
    '"a" again, the first of 50000 such keys'
  );
});

test("a key given twice is a warning of its file, whether it is read alone or together with another", async () => {
  const project = createProject();
  const results = '{"no_generation": [], "resolved": ["x-1"], "resolved": ["x-2"]}';
  const report = '{"x-1": {"patch_successfully_applied": true, "resolved": false, "resolved": true}}';
  const run = '{"benchbook": "run/1", "task": "t", "model": "mini", "cost_usd": 1, "cost_usd": 2}';
  project.write({
    "a/lite/20260103_acme/results/results.json": results,
    "a/lite/20260103_acme/logs/x-1/report.json": report,
    "b/one.json": run,
    "b/lines.jsonl": `${run.replace('"t"', '"u"')}\n`
  });
  const {problems} = await project.load();
  const found = problems.filter((d) => d.code === "duplicate-key").map((d) => `${d.source} ${d.pointer}`);
  expect(found.toSorted()).toEqual([
    "a/lite/20260103_acme/logs/x-1/report.json /x-1/resolved",
    "a/lite/20260103_acme/results/results.json /resolved",
    "b/lines.jsonl line 1/cost_usd",
    "b/one.json /cost_usd"
  ]);
  expect(await project.rows("SELECT task_id, cost_usd FROM runs WHERE study_id = 'b' ORDER BY task_id")).toEqual([
    {task_id: "t", cost_usd: 2},
    {task_id: "u", cost_usd: 2}
  ]);
});
