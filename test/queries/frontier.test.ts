import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {createProject} from "../loaders/archiveFixture.js";

const run = {benchbook: "run/1", model: "mini", config: "mini", harness: "h"};

/** Two repeats of task a and one of b, with tokens; the last run of b was lost and does not count. */
const runs = [
  {...run, task: "a", repeat: 1, passed: true, cost_usd: 1, duration_s: 10, tokens_input: 1000, tokens_output: 200},
  {...run, task: "a", repeat: 2, passed: false, cost_usd: 3, duration_s: 20, tokens_input: 2000, tokens_output: 400},
  {...run, task: "b", repeat: 1, passed: true, cost_usd: 5, duration_s: 40, tokens_input: 4000, tokens_output: 600},
  {...run, task: "b", repeat: 2, passed: false, failure: "infra", cost_usd: 100, duration_s: 100, tokens_input: 9}
];

const yaml = "study: x\ntitle: X\nconfigs: {mini: {model: acme/mini-1}}\n";

async function ask(name: string, archive: Record<string, unknown>[], {days = [] as string[]} = {}) {
  const project = createProject();
  project.write({"x/archive.yaml": yaml, "x/runs.json": archive});
  writeFileSync(
    join(project.folder, "data/reprice.csv"),
    ["as_of,study", ...days.map((d) => `${d},`)].join("\n") + "\n"
  );
  await project.load();
  return project.rows(readFileSync(`src/queries/${name}.sql`, "utf8"), {study: "x"});
}

test("frontier.sql sums costs and passes by task, times and tokens by run", async () => {
  const [all] = await ask("frontier", runs);
  expect(all).toMatchObject({
    scope: "all",
    n: 3,
    n_passed: 2,
    n_infra: 1,
    n_cost: 3,
    cost_usd_sum: 9,
    n_parts: 2,
    part_cost_sum: 9,
    part_cost_sum_sq: 4 ** 2 + 5 ** 2,
    part_passes_sum: 2,
    part_passes_sum_sq: 2,
    part_cost_passes_sum: 4 * 1 + 5 * 1,
    duration_s_sum_sq: 10 ** 2 + 20 ** 2 + 40 ** 2,
    n_tokens: 3,
    tokens_sum: 1200 + 2400 + 4600,
    tokens_sum_sq: 1200 ** 2 + 2400 ** 2 + 4600 ** 2
  });
});

test("frontier.sql takes the runs of one task for its parts", async () => {
  const rows = await ask("frontier", runs);
  expect(rows.find((d) => d.scope === "task" && d.scope_id === "a")).toMatchObject({
    n_parts: 2,
    part_cost_sum_sq: 1 ** 2 + 3 ** 2,
    part_cost_passes_sum: 1
  });
});

test("frontier.sql counts all tokens of a run, or none where some are not known", async () => {
  const cases: [values: Record<string, unknown>, tokens: number | null][] = [
    [{tokens_semantics: "last step"}, null],
    [{tokens_semantics: "unknown"}, null],
    [{tokens_semantics: "without cache"}, null],
    [{tokens_semantics: "without cache", tokens_cache_read: 30, tokens_cache_write: 4}, 1234],
    [{tokens_cache_read: 30}, 1230],
    [{tokens_reasoning: 500}, null], // more than the output: perhaps outside it
    [{tokens_reasoning: 50}, 1200],
    [{tokens_reasoning: 500, output_includes_reasoning: false}, 1700],
    [{output_includes_reasoning: false}, null],
    [{tokens_output: null}, null]
  ];
  const archive = cases.map(([values], i) => ({...runs[0], config: `c${i}`, ...values}));
  const rows = (await ask("frontier", archive)).filter((d) => d.scope === "all");
  expect(rows.map((d) => [d.config_id, d.tokens_sum])).toEqual(cases.map(([, tokens], i) => [`c${i}`, tokens]));
  expect(rows.map((d) => d.n_tokens)).toEqual(cases.map(([, tokens]) => (tokens === null ? null : 1)));
});

test("frontier.sql leaves a task with an unknown cost out of its parts", async () => {
  const [all] = await ask("frontier", [runs[0], {...runs[1], cost_usd: null}, runs[2]]);
  expect(all).toMatchObject({n: 3, n_cost: 2, n_parts: 1, part_cost_sum: 5});
});

test("costs_at.sql gives costs at the prices of each day, by scope", async () => {
  // $1 and $5 per million tokens: 0.002, 0.004 and 0.007; before 2026-01-01 there is no price
  const days = ["2025-01-01", "2026-02-01", "2026-03-01"];
  const rows = await ask("costs_at", runs, {days});
  expect(rows.filter((d) => d.scope === "all").map((d) => d.as_of)).toEqual(days.slice(1));
  const [all] = rows;
  expect(all).toMatchObject({scope: "all", n_cost: 3, n_parts: 2, part_passes_sum: 2});
  expect(all.cost_usd_sum).toBeCloseTo(0.013, 12);
  expect(all.cost_usd_sum_sq).toBeCloseTo(0.002 ** 2 + 0.004 ** 2 + 0.007 ** 2, 15);
  expect(all.part_cost_sum_sq).toBeCloseTo(0.006 ** 2 + 0.007 ** 2, 15);
  expect(rows.find((d) => d.scope === "task" && d.scope_id === "b")).toMatchObject({n_cost: 1});
});

test("costs_at.sql has no row where no day is kept", async () => {
  expect(await ask("costs_at", runs)).toEqual([]);
});

test("frontier_stops.sql has the passes by each attempt but the last, and the ends of what they cost", async () => {
  const tried = (task: string, more: object) => ({...run, suite: "s", task, repeat: 1, ...more});
  const rows = await ask("frontier_stops", [
    tried("a", {passed: true, attempts: 1, cost_usd: 1}),
    tried("b", {passed: true, attempts: 3, cost_usd: 6}),
    tried("c", {
      passed: true,
      cost_usd: 7,
      attempts: [
        {passed: false, cost_usd: 3},
        {passed: true, cost_usd: 4}
      ]
    }),
    tried("d", {passed: false, attempts: 1, cost_usd: 50, failure: "infra"})
  ]);
  const all = rows.filter((d) => d.scope === "all");
  // By attempt 1: $1, between $0 and $6, and $3. By attempt 2: $1, between $0 and $6, and $7.
  expect(all.map((d) => [d.stop, d.n, d.n_passed, d.n_cost, d.cost_usd_least, d.cost_usd_sum])).toEqual([
    [1, 3, 1, 3, 4, 10],
    [2, 3, 2, 3, 8, 14]
  ]);
  expect(all[1].cost_usd_sum_sq).toBe(1 + 36 + 49);
  expect(rows.filter((d) => d.scope === "suite")).toHaveLength(2);
});

test("frontier_stops.sql is empty where no run made a second attempt", async () => {
  expect(await ask("frontier_stops", [{...run, task: "a", passed: true, attempts: 1}])).toEqual([]);
});
