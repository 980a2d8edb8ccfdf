import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {main} from "../../src/cli/benchbook.js";
import {createProject} from "../loaders/archiveFixture.js";

async function benchbook(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {stdout: (d) => out.push(d), stderr: (d) => err.push(d)});
  return {code, stdout: out.join("\n"), stderr: err.join("\n")};
}

const run = {benchbook: "run/1", task: "t", model: "mini", config: "mini"};
const yaml = (study: string) => `study: ${study}\ntitle: T\nconfigs: {mini: {model: acme/mini-1}}\n`;

function project() {
  const made = createProject();
  made.write({
    "a/archive.yaml": yaml("alpha"),
    "a/runs.json": [
      // $1 and $5 per million tokens: 0.002 and 0.004
      {...run, repeat: 1, tokens_input: 1000, tokens_output: 200, cost_usd: 0.001},
      {...run, repeat: 2, tokens_input: 2000, tokens_output: 400},
      {...run, repeat: 3, cost_usd: 0.5},
      {...run, repeat: 4, tokens_input: 7, tokens_output: 7, tokens_semantics: "last step"}
    ],
    "b/archive.yaml": yaml("beta"),
    "b/run.json": {...run, tokens_input: 1000, tokens_output: 200}
  });
  const where = [
    "--results",
    join(made.folder, "results"),
    "--data",
    join(made.folder, "data"),
    "--database",
    made.database
  ];
  const kept = join(made.folder, "data/reprice.csv");
  return {...made, kept, reprice: (...argv: string[]) => benchbook("reprice", ...argv, ...where)};
}

const alpha = {
  study_id: "alpha",
  config_id: "mini",
  n_runs: 4,
  n_reported: 2,
  reported_usd: 0.501,
  n_recomputed: 2,
  recomputed_usd: expect.closeTo(0.006, 12),
  ratio: expect.closeTo(2, 12),
  n_ratio: 1,
  without: [
    {why: "no tokens", n: 1},
    {why: "tokens of the last step alone", n: 1}
  ]
};

test("benchbook reprice --json gives reported beside recomputed, and why runs are without", async () => {
  const {reprice, kept, rows} = project();
  const {code, stdout} = await reprice("--at", "2026-03-01", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    as_of: "2026-03-01",
    configs: [alpha, expect.objectContaining({study_id: "beta", n_reported: 0, reported_usd: null, ratio: null})],
    prices: [
      {
        model_id: "acme/mini-1",
        valid_from: "2026-01-01",
        input_usd_per_mtok: 1,
        output_usd_per_mtok: 5,
        cache_read_usd_per_mtok: null,
        cache_write_usd_per_mtok: null,
        source: "https://example.com/prices"
      }
    ]
  });
  expect(readFileSync(kept, "utf8")).toBe("as_of,study\n2026-03-01,\n");
  expect(await rows("SELECT origin, count(*)::INTEGER AS n FROM costs GROUP BY ALL ORDER BY ALL")).toEqual([
    {origin: "reported", n: 2},
    {origin: "repriced", n: 3}
  ]);
  expect(await rows("SELECT sum(cost_usd) AS usd FROM runs")).toEqual([{usd: 0.501}]);
});

test("benchbook reprice prints a line a config, the reasons, and the prices with their source", async () => {
  const {stdout} = await project().reprice("--at", "2026-03-01");
  expect(stdout).toMatch(/^alpha +mini +4 +2 +0\.501 +2 +0\.006 +2 +1 +1 no tokens; 1 tokens of the last step alone$/m);
  expect(stdout).toContain(
    "3 of 5 runs recomputed at the prices of 2026-03-01\n1 not: no tokens\n1 not: tokens of the last step alone"
  );
  expect(stdout).toMatch(/^acme\/mini-1 +2026-01-01 +1 +5 +https:\/\/example.com\/prices$/m);
});

test("benchbook reprice ARCHIVE keeps the day for its study alone", async () => {
  const {reprice, kept, rows} = project();
  const {stdout} = await reprice("--at", "2026-03-01", "a", "--json");
  expect(JSON.parse(stdout).configs).toEqual([alpha]);
  expect(readFileSync(kept, "utf8")).toBe("as_of,study\n2026-03-01,alpha\n");
  expect(await rows("SELECT DISTINCT study_id FROM costs JOIN runs USING (run_id) WHERE origin = 'repriced'")).toEqual([
    {study_id: "alpha"}
  ]);
});

test("benchbook reprice --remove takes the day and its costs away", async () => {
  const {reprice, kept, rows} = project();
  await reprice("--at", "2026-03-01");
  await reprice("--at", "2026-04-01");
  const {code, stdout} = await reprice("--at", "2026-03-01", "--remove");
  expect({code, stdout}).toEqual({code: 0, stdout: "removed: 2026-03-01 for every study"});
  expect(readFileSync(kept, "utf8")).toBe("as_of,study\n2026-04-01,\n");
  expect(await rows("SELECT DISTINCT as_of FROM costs WHERE origin = 'repriced'")).toEqual([{as_of: "2026-04-01"}]);
});

test("benchbook reprice exits 1 when no run can be recomputed, and says why", async () => {
  const {code, stdout} = await project().reprice("--at", "2025-12-31");
  expect(code).toBe(1);
  expect(stdout).toContain("0 of 5 runs recomputed at the prices of 2025-12-31");
  expect(stdout).toContain("3 not: no price of acme/mini-1 known before 2026-01-01");
});

test.each([
  ["no day", [], "expected --at DATE"],
  ["a day that is none", ["--at", "2026-02-30"], "expected a day, YYYY-MM-DD: 2026-02-30"],
  ["an unknown archive", ["--at", "2026-03-01", "c"], "unknown archive: c (known: a, b)"],
  [
    "a day to remove that is not kept",
    ["--at", "2026-03-01", "--remove"],
    "not kept: 2026-03-01 for every study (kept: none)"
  ]
])("benchbook reprice with %s exits 2", async (_, argv, message) => {
  const {code, stderr} = await project().reprice(...argv);
  expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining(message)});
});

test("benchbook reprice does not write over a reprice.csv that it cannot read", async () => {
  const {reprice, kept} = project();
  writeFileSync(kept, "as_of,study\nsoon,\n");
  expect(await reprice("--at", "2026-03-01")).toMatchObject({code: 2, stderr: expect.stringContaining("line 2")});
  expect(readFileSync(kept, "utf8")).toBe("as_of,study\nsoon,\n");
});
