import {expect, test} from "vitest";
import {createProject} from "./archiveFixture.js";

const run = {benchbook: "run/1", task: "t", model: "mini"};

async function problemsOf(files: Record<string, unknown>) {
  const project = createProject();
  project.write(files);
  return (await project.load()).problems.map(({severity, code, expected, received}) => ({
    severity,
    code,
    expected,
    received
  }));
}

test("a cost that is five times its tokens × price is found, one line a config", async () => {
  // mini-1 costs $1 and $5 per million tokens: 1000 in and 200 out are $0.002
  const runs = [1, 2, 3].map((repeat) => ({
    ...run,
    repeat,
    harness: "h",
    tokens_input: 1000 * repeat,
    tokens_output: 200 * repeat,
    cost_usd: 0.01 * repeat,
    cost_kind: "computed",
    started_at: "2026-02-01T00:00:00Z"
  }));
  expect(await problemsOf({"x/runs.json": runs})).toEqual([
    {
      severity: "warning",
      code: "cost-not-tokens-times-price",
      expected: expect.stringMatching(
        /^cost of mini-1--h--\w+ at \$1\.0 \/ \$5\.0 per million tokens \(2026-01-01, https:\/\/example\.com\/prices\)$/
      ),
      received: "5.0 times that, median of 3 runs"
    }
  ]);
});

test("a cost that is its tokens × price is no problem", async () => {
  const one = {...run, tokens_input: 1000, tokens_output: 200, cost_usd: 0.002, cost_kind: "computed"};
  expect(await problemsOf({"x/run.json": one})).toEqual([]);
});

test("attempts that cost more than their run are found", async () => {
  const attempts = [
    {passed: false, cost_usd: 0.2},
    {passed: true, cost_usd: 0.3}
  ];
  expect(await problemsOf({"x/run.json": {...run, attempts, cost_usd: 0.4}})).toEqual([
    {
      severity: "warning",
      code: "parts-exceed-whole",
      expected: "attempts of a run that add up to its cost",
      received: "$0.5 in attempts, $0.4 in all"
    }
  ]);
});

test("more attempts than the config allows are found", async () => {
  const problems = await problemsOf({"x/run.json": {...run, max_attempts: 2, attempts: 3, passed: true}});
  expect(problems).toMatchObject([{code: "too-many-attempts", received: "3"}]);
});

test("a run from before there were such models is found", async () => {
  const problems = await problemsOf({"x/run.json": {...run, started_at: "1970-01-01T00:00:00Z"}});
  expect(problems).toMatchObject([{code: "impossible-time"}]);
});

test("a printed mean, total and n that the runs contradict are noted, each at its printed precision", async () => {
  const archive = `
study: x
title: X
configs: {mini: {model: acme/mini-1}}
files:
  - path: printed.csv
    into: cells
    columns: {scope: {value: all}, config_id: {value: mini}, metric: {value: passed}, n: n, mean: {from: rate, parse: percent}, cost_usd_sum: cost}
`;
  const runs = [true, true, false].map((passed, i) => ({...run, config: "mini", repeat: i + 1, passed, cost_usd: 0.1}));
  const printed = (text: string) => ({
    "x/archive.yaml": archive,
    "x/runs.json": runs,
    "x/printed.csv": `n,rate,cost\n${text}\n`
  });
  expect((await problemsOf(printed("3,67%,0.3"))).filter((d) => d.code !== "bad-value")).toEqual([]);
  expect((await problemsOf(printed("4,70%,0.35"))).map((d) => d.code).toSorted()).toEqual([
    "aggregate-differs",
    "denominator-differs",
    "total-differs"
  ]);
});

test("configs with unequal numbers of runs are noted", async () => {
  const runs = [
    {...run, repeat: 1, variant: "a"},
    {...run, repeat: 1, variant: "b"},
    {...run, repeat: 2, variant: "b"}
  ];
  expect(await problemsOf({"x/runs.json": runs})).toMatchObject([
    {severity: "note", code: "unequal-n", received: "1 to 2 runs"}
  ]);
});

test("a run that left the baseline as it was is found", async () => {
  const artefacts = [{path: "main.py", sha256: "a".repeat(64), is_baseline: true}];
  const problems = await problemsOf({"x/run.json": {...run, artefacts}});
  expect(problems).toMatchObject([{code: "baseline-artefact", received: "1 runs left main.py as the baseline has it"}]);
});

test("a run from before the first known price is held to the first", async () => {
  const early = {
    ...run,
    tokens_input: 1000,
    tokens_output: 200,
    cost_usd: 0.01,
    cost_kind: "computed",
    started_at: "2025-06-01T00:00:00Z"
  };
  expect(await problemsOf({"x/run.json": early})).toMatchObject([
    {code: "cost-not-tokens-times-price", received: "5.0 times that, median of 1 runs"}
  ]);
});

test("tokens of a last step alone are in no sum", async () => {
  const project = createProject();
  const base = {...run, passed: true, tokens_output: 10};
  project.write({
    "x/runs.json": [
      {...base, repeat: 1, tokens_semantics: "last step"},
      {...base, repeat: 2, tokens_semantics: "cumulative"}
    ]
  });
  await project.load();
  expect(await project.rows("SELECT tokens_output_sum FROM cells WHERE scope = 'all'")).toEqual([
    {tokens_output_sum: 10}
  ]);
});
