import {execFileSync, spawn, spawnSync} from "node:child_process";
import {join} from "node:path";
import {expect, test} from "vitest";
import {main} from "../src/cli/benchbook.js";
import {createProject} from "./loaders/archiveFixture.js";

async function benchbook(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {stdout: (d) => out.push(d), stderr: (d) => err.push(d)});
  return {code, stdout: out.join("\n"), stderr: err.join("\n")};
}

const run = {benchbook: "run/1", task: "t1", model: "acme/mini-1", passed: true, cost_usd: 0.5};

async function loaded(files: Record<string, unknown> = {"a/run.json": run}) {
  const project = createProject();
  project.write(files);
  await project.load();
  return ["--database", project.database];
}

test.each(["load", "check", "detect", "init", "sql", "reprice", "build", "start"])(
  "benchbook %s --help shows its examples",
  async (name) => {
    const {code, stdout} = await benchbook(name, "--help");
    expect(code).toBe(0);
    expect(stdout).toContain(`usage: benchbook ${name}`);
    expect(stdout).toContain("examples:");
  }
);

test("benchbook without a command shows the commands, exit 2", async () => {
  expect(await benchbook()).toMatchObject({code: 2, stdout: expect.stringContaining("usage: benchbook COMMAND")});
});

test("benchbook with an unknown command names the known ones, exit 2", async () => {
  expect(await benchbook("loda")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("unknown command: loda (known: load,")
  });
});

test("benchbook with an unknown option exits 2", async () => {
  expect(await benchbook("check", "--colour")).toMatchObject({code: 2, stderr: expect.stringContaining("--colour")});
});

test("benchbook check exits 0 when no problem is an error", async () => {
  expect(await benchbook("check", ...(await loaded()))).toMatchObject({
    code: 0,
    stdout: "0 problems, 0 of them errors"
  });
});

test("benchbook check exits 1 on an error and prints file, pointer, expected and received", async () => {
  const where = await loaded({"a/run.json": {...run, cost_usd: "x"}});
  const {code, stdout} = await benchbook("check", ...where);
  expect(code).toBe(1);
  expect(stdout).toBe(
    'error results/a/run.json /cost_usd: bad-value: expected number, received string "x" (run left out)\n1 problems, 1 of them errors'
  );
});

test("benchbook check --json prints the problems for machines", async () => {
  const {stdout} = await benchbook("check", "--json", ...(await loaded({"a/run.json": {...run, cost_usd: "x"}})));
  expect(JSON.parse(stdout)).toMatchObject([{severity: "error", pointer: "/cost_usd"}]);
});

test("benchbook check of a database that is not there exits 2 and says how to make it", async () => {
  expect(await benchbook("check", "--database", "/nowhere/x.duckdb")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("make it with: npx benchbook load")
  });
});

test("benchbook load names an archive that is not there, exit 2", async () => {
  const project = createProject();
  project.write({"a/run.json": run});
  expect(
    await benchbook("load", "b", "--results", join(project.folder, "results"), "--database", project.database)
  ).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("unknown archive: b (known: a)")
  });
});

test("benchbook load beside another load says so instead of breaking it", async () => {
  const project = createProject();
  project.write({"a/run.json": run});
  await project.load();
  const {openStaging} = await import("../loaders/staging.js");
  const holder = spawn(
    process.execPath,
    [
      "-e",
      `import("@duckdb/node-api").then(async ({DuckDBInstance}) => {
      globalThis.held = await DuckDBInstance.create(${JSON.stringify(join(project.folder, "data/staging/a.duckdb"))});
      console.log("held");
      setInterval(() => {}, 1000);
    })`
    ],
    {stdio: ["ignore", "pipe", "inherit"]}
  );
  await new Promise((seen) => holder.stdout.once("data", seen));
  const result = await benchbook("load", "--results", join(project.folder, "results"), "--database", project.database);
  const ended = new Promise((end) => holder.once("close", end));
  holder.kill();
  await ended;
  expect(result).toMatchObject({code: 2, stderr: expect.stringContaining("another load is running")});
  (await openStaging(join(project.folder, "data/staging/a.duckdb"))).close();
});

test("benchbook sql prints an aligned table", async () => {
  const {stdout} = await benchbook("sql", "SELECT task_id, cost_usd, suite FROM runs", ...(await loaded()));
  expect(stdout).toBe("task_id  cost_usd  suite\n───────  ────────  ─────\nt1            0.5\n1 row");
});

test("benchbook sql --csv quotes what needs it", async () => {
  const {stdout} = await benchbook("sql", "SELECT 'a,\"b\"' AS x, NULL AS y", "--csv", ...(await loaded()));
  expect(stdout).toBe('x,y\n"a,""b""",');
});

test("benchbook sql --json gives numbers as numbers", async () => {
  const {stdout} = await benchbook(
    "sql",
    "SELECT count(*) AS n, sum(cost_usd) AS c FROM runs",
    "--json",
    ...(await loaded())
  );
  expect(JSON.parse(stdout)).toEqual([{n: 1, c: 0.5}]);
});

test.each([
  ["writes", "DELETE FROM runs"],
  ["reads files", "SELECT * FROM read_text('/etc/hostname')"],
  ["writes files", "COPY runs TO '/tmp/benchbook-should-not-be.csv'"],
  ["attaches", "ATTACH '/tmp/benchbook-should-not-be.duckdb'"],
  ["unlocks", "SET enable_external_access = true"],
  ["has two statements", "SELECT 1; SELECT 2"],
  ["is misspelt", "SELEC 1"]
])("benchbook sql refuses a statement that %s, exit 2", async (_, query) => {
  expect(await benchbook("sql", query, ...(await loaded()))).toMatchObject({code: 2});
});

test("benchbook sql stops a query that takes too long", async () => {
  const endless = "SELECT count(*) FROM range(1000000000) AS a, range(1000000000) AS b";
  const result = await benchbook("sql", endless, "--timeout", "0.5", ...(await loaded()));
  expect(result).toMatchObject({code: 2, stderr: expect.stringContaining("stopped after 0.5 s")});
});

test("benchbook detect says which loader reads a file and what it saw", async () => {
  const project = createProject();
  project.write({"a/run.json": run, "a/other.json": {x: 1}});
  const {code, stdout} = await benchbook("detect", join(project.folder, "results/a"));
  expect(code).toBe(1);
  expect(stdout).toMatch(/other\.json: no loader/);
  expect(stdout).toMatch(/run\.json: native \(saw "benchbook": "run\/1", task\)/);
});

test("npx benchbook runs in the repository", () => {
  expect(execFileSync("npx", ["benchbook", "--help"], {encoding: "utf8"})).toContain("usage: benchbook COMMAND");
});

test("benchbook piped into a reader that stops early is no error", () => {
  const {status, stderr} = spawnSync("bash", ["-c", "set -o pipefail; node src/cli/bin.js help | head -1"], {
    encoding: "utf8"
  });
  expect({status, stderr}).toEqual({status: 0, stderr: ""});
});
