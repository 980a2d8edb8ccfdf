import {appendFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";
import type {Project} from "../archiveFixture.js";

const day = "2026-03-01";
const run = {benchbook: "run/1", task: "t", model: "mini"};
const cachePriced = "acme/maxi-1,2026-01-01,2,10,0.5,4,https://example.com/maxi\n";

function projectOf(files: Record<string, unknown>, reprice = `as_of,study\n${day},\n`): Project {
  const project = createProject();
  appendFileSync(join(project.folder, "data/prices.csv"), cachePriced);
  writeFileSync(join(project.folder, "data/reprice.csv"), reprice);
  project.write(files);
  return project;
}

async function repriced(record: Record<string, unknown>) {
  const project = projectOf({"x/run.json": {...run, ...record}});
  await project.load();
  const [row] = await project.rows("SELECT as_of, kind, cost_usd, source FROM costs WHERE origin = 'repriced'");
  return row;
}

test("the cost that a run reports is a row of its kind, day and file", async () => {
  const project = projectOf({
    "x/run.json": {...run, cost_usd: 0.25, cost_kind: "measured", started_at: "2026-02-03T23:00:00Z"}
  });
  await project.load();
  expect(await project.rows("SELECT * EXCLUDE (run_id) FROM costs")).toEqual([
    {as_of: "2026-02-03", kind: "measured", origin: "reported", cost_usd: 0.25, source: "x/run.json#/"}
  ]);
});

test("a reported cost without a day has that of the prices that its study prints, when it was computed", async () => {
  const archive =
    "study: x\ntitle: X\nprices: [{model: mini, valid_from: 2026-01-15, input: 1, output: 5, source: table I}]\n";
  const project = projectOf({
    "x/archive.yaml": archive,
    "x/runs.json": [
      {...run, repeat: 1, cost_usd: 0.25, cost_kind: "computed"},
      {...run, repeat: 2, cost_usd: 0.5, cost_kind: "measured"}
    ]
  });
  await project.load();
  expect(await project.rows("SELECT as_of, kind, cost_usd FROM costs ORDER BY cost_usd")).toEqual([
    {as_of: "2026-01-15", kind: "computed", cost_usd: 0.25},
    {as_of: "*", kind: "measured", cost_usd: 0.5}
  ]);
});

test("a reported cost that the archive dates itself is there once", async () => {
  const costs = [{as_of: "2026-02-09", kind: "measured", cost_usd: 0.25, source: "invoice"}];
  const project = projectOf({"x/run.json": {...run, cost_usd: 0.25, cost_kind: "measured", costs}});
  await project.load();
  expect(await project.rows("SELECT * EXCLUDE (run_id) FROM costs")).toEqual([{...costs[0], origin: "stated"}]);
});

test("tokens are repriced at the day's price, beside the reported cost", async () => {
  // 1,000,000 × $1 + 200,000 × $5 per million = $2
  const tokens = {tokens_input: 1_000_000, tokens_output: 200_000, cost_usd: 9};
  expect(await repriced(tokens)).toEqual({
    as_of: day,
    kind: "computed",
    cost_usd: 2,
    source: "tokens × price of acme/mini-1 on 2026-01-01: https://example.com/prices"
  });
});

test("cache reads and writes have their own prices", async () => {
  // 100,000 × $2 + 10,000 × $10 + 200,000 × $0.5 + 50,000 × $4 per million = 0.2 + 0.1 + 0.1 + 0.2
  const tokens = {tokens_input: 100_000, tokens_output: 10_000, tokens_cache_read: 200_000, tokens_cache_write: 50_000};
  expect((await repriced({model: "acme/maxi-1", ...tokens})).cost_usd).toBeCloseTo(0.6, 12);
});

test("reasoning outside the output is billed as output", async () => {
  // 1000 × $1 + (200 + 300) × $5 per million
  const tokens = {tokens_input: 1000, tokens_output: 200, tokens_reasoning: 300, output_includes_reasoning: false};
  expect((await repriced(tokens)).cost_usd).toBeCloseTo(0.0035, 12);
});

test("reasoning inside the output is billed once", async () => {
  const tokens = {tokens_input: 1000, tokens_output: 200, tokens_reasoning: 100, output_includes_reasoning: true};
  expect((await repriced(tokens)).cost_usd).toBeCloseTo(0.002, 12);
});

test("a run on which two models worked is billed by model", async () => {
  // mini: 1000 × $1 + 100 × $5; maxi: 2000 × $2 + 200 × $10 per million = 0.0015 + 0.006
  const usage = [
    {role: "agent", model: "mini", tokens_input: 1000, tokens_output: 100},
    {role: "subagent", model: "acme/maxi-1", tokens_input: 2000, tokens_output: 200},
    {role: "judge", model: "acme/maxi-1", tokens_input: 5000, tokens_output: 500}
  ].map((d) => ({attempt: 0, ...d}));
  expect(await repriced({tokens_input: 3000, tokens_output: 300, usage})).toMatchObject({
    cost_usd: expect.closeTo(0.0075, 12),
    source:
      "tokens × price of acme/maxi-1 on 2026-01-01: https://example.com/maxi; " +
      "tokens × price of acme/mini-1 on 2026-01-01: https://example.com/prices"
  });
});

const tokens = {tokens_input: 1000, tokens_output: 200};
test.each([
  ["tokens of a last step alone", {...tokens, tokens_semantics: "last step"}],
  ["tokens that cover nobody knows what", {...tokens, tokens_semantics: "unknown"}],
  ["no tokens", {cost_usd: 1}],
  ["no output tokens", {tokens_input: 1000}],
  ["tokens without those of the cache", {...tokens, tokens_semantics: "without cache"}],
  ["cache reads without a price", {...tokens, tokens_cache_read: 5}],
  ["uncounted reasoning outside the output", {...tokens, output_includes_reasoning: false}],
  ["more reasoning than output, of which nobody says where it is", {...tokens, tokens_reasoning: 900}],
  ["a fallback model", {...tokens, fallback_model: "acme/maxi-1"}],
  [
    "tokens of two models that do not add up",
    {...tokens, usage: [{attempt: 0, role: "subagent", model: "acme/maxi-1", tokens_input: 1, tokens_output: 1}]}
  ],
  ["a model without a price", {...tokens, model: "acme/unheard-of"}]
])("a run with %s is not repriced", async (_, record) => {
  expect(await repriced(record)).toBeUndefined();
});

test("a day before the first known price gives no cost", async () => {
  const project = projectOf({"x/run.json": {...run, ...tokens}}, "as_of,study\n2025-12-31,\n");
  await project.load();
  expect(await project.rows("FROM costs")).toEqual([]);
});

test("every kept day is applied to its study, at this load and the next", async () => {
  const project = projectOf(
    {"a/run.json": {...run, ...tokens}, "b/run.json": {...run, ...tokens}},
    "as_of,study\n2026-03-01,\n2026-04-01,a\n"
  );
  const costs = () =>
    project.rows("SELECT study_id, as_of FROM costs JOIN runs USING (run_id) ORDER BY study_id, as_of");
  const expected = [
    {study_id: "a", as_of: "2026-03-01"},
    {study_id: "a", as_of: "2026-04-01"},
    {study_id: "b", as_of: "2026-03-01"}
  ];
  await project.load();
  expect(await costs()).toEqual(expected);
  project.write({"a/run.json": {...run, ...tokens, tokens_output: 201}});
  await project.load();
  expect(await costs()).toEqual(expected);
});

test("a kept line without a day is a problem", async () => {
  const project = projectOf({"x/run.json": {...run, ...tokens}}, "as_of,study\nsoon,\n");
  expect((await project.load()).problems).toMatchObject([
    {severity: "error", code: "bad-value", source: "../data/reprice.csv", pointer: "line 2", received: "soon"}
  ]);
});

test("a kept day of a study that is not loaded is noted", async () => {
  const project = projectOf({"x/run.json": {...run, ...tokens}}, "as_of,study\n2026-03-01,gone\n");
  expect((await project.load()).problems).toMatchObject([
    {severity: "note", code: "unknown-study", source: "../data/reprice.csv", pointer: "line 2", received: "gone"}
  ]);
});
