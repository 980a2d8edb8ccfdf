import {expect, test} from "vitest";
import {completionsAt} from "../../../src/components/sql/completionsAt.js";
import type {SqlTable} from "../../../src/components/sql/sqlDatabase.js";

const column = (name: string) => ({name, type: "VARCHAR"});
const tables: SqlTable[] = [
  {name: "runs", kind: "table", columns: [column("run_id"), column("label")], rows: 3},
  {name: "tasks", kind: "table", columns: [column("task_id"), column("label")], rows: 2},
  {name: "leaderboard", kind: "view", columns: [column("rank"), column("odd name")]},
  {name: "wilson_low", kind: "macro", columns: [column("k"), column("n")]}
];
const questions = [{name: "cheapest", summary: "The cheapest.", sql: "SELECT 1"}];

/** What may stand at the | of a text, the best first. */
function offered(text: string): {label: string; type: string; apply?: string}[] {
  const position = text.indexOf("|");
  const found = completionsAt(text.replace("|", ""), position, {tables, questions, functions: ["abs", "wilson_low"]});
  return (found?.options ?? []).toSorted((a, b) => (b.boost ?? 0) - (a.boost ?? 0));
}
const labels = (text: string) => offered(text).map((d) => d.label);

test("after FROM and JOIN stand tables and views alone", () => {
  expect(labels("SELECT * FROM |")).toEqual(["runs", "tasks", "leaderboard"]);
  expect(labels("SELECT * FROM runs JOIN ta|")).toEqual(["runs", "tasks", "leaderboard"]);
});

test("columns of the tables that are read come first, also before FROM is written", () => {
  expect(labels("SELECT | FROM tasks").slice(0, 2)).toEqual(["task_id", "label"]);
  const all = labels("SELECT | FROM tasks");
  expect(all.indexOf("run_id")).toBeGreaterThan(all.indexOf("label"));
  expect(all.filter((d) => d === "label")).toHaveLength(1);
});

test("after a table, or what it is called, stand its columns alone", () => {
  expect(labels("SELECT runs.|")).toEqual(["run_id", "label"]);
  expect(labels("SELECT t.la| FROM tasks AS t")).toEqual(["task_id", "label"]);
  expect(labels("SELECT nothing.|")).toEqual([]);
});

test("macros and functions are offered once, as calls; names that need quotes get them", () => {
  const all = offered("SELECT |");
  expect(all.filter((d) => d.label === "wilson_low")).toEqual([
    expect.objectContaining({type: "macro", apply: "wilson_low(", detail: "(k, n)"})
  ]);
  expect(all.find((d) => d.label === "abs")?.apply).toBe("abs(");
  expect(all.find((d) => d.label === "odd name")?.apply).toBe('"odd name"');
  expect(all.map((d) => d.label)).toContain("SELECT");
});

test("named questions are offered where nothing else stands", () => {
  expect(offered("che|")[0]).toEqual(expect.objectContaining({label: "cheapest", apply: "SELECT 1"}));
  expect(labels("SELECT che|")).not.toContain("cheapest");
});

test("nothing is offered in texts and comments", () => {
  expect(labels("SELECT 'a|'")).toEqual([]);
  expect(labels("SELECT 1 -- la|")).toEqual([]);
});
