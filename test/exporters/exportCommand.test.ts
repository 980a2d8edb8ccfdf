import {existsSync, writeFileSync} from "node:fs";
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

async function loaded() {
  const project = createProject();
  const run = {benchbook: "run/1", task: "t1", model: "acme/mini-1", passed: true, started_at: "2026-01-04T03:04:05Z"};
  project.write({"2026-a/run.json": run, "2026-b/run.json": {...run, passed: false}});
  await project.load();
  return {out: join(project.folder, "out"), where: ["--database", project.database]};
}

test("benchbook export --help shows its examples", async () => {
  const {code, stdout} = await benchbook("export", "--help");
  expect(code).toBe(0);
  expect(stdout).toContain("usage: benchbook export parquet|csv|arrow|eee OUT");
  expect(stdout).toContain("examples:");
});

test("benchbook export writes the studies that are asked for, and none twice", async () => {
  const {out, where} = await loaded();
  const first = await benchbook("export", "eee", out, "2026-a", "--json", ...where);
  expect(first.code).toBe(0);
  expect(JSON.parse(first.stdout)).toEqual([{study_id: "2026-a", files: 2, runs: 1, rows: 1, figures: 1, unscored: 0}]);
  expect(existsSync(join(out, "data/2026-a/acme/mini-1"))).toBe(true);
  expect(existsSync(join(out, "data/2026-b"))).toBe(false);
  expect(await benchbook("export", "eee", out, ...where)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("not empty")
  });
  expect(existsSync(join(out, "data/2026-b"))).toBe(false);
});

test("benchbook export parquet takes the folder and the studies as options too", async () => {
  const {out, where} = await loaded();
  const done = await benchbook("export", "parquet", "--out", out, "--study", "2026-b", ...where);
  expect(done).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^2026-b: 35 files, \d+ rows with 1 runs, \d+ kB$/)
  });
  expect(done.stderr).toBe("2026-b: 35 files");
  expect(existsSync(join(out, "study_id=2026-b/runs.parquet"))).toBe(true);
  expect(existsSync(join(out, "study_id=2026-a"))).toBe(false);
  writeFileSync(join(out, "mine.txt"), "");
  expect(await benchbook("export", "parquet", out, ...where)).toMatchObject({
    code: 2,
    stderr: `benchbook: not of an export: ${join(out, "mine.txt")} (remove it, or name another folder)`
  });
});

test.each([
  [["export"], "unknown format: none (known: parquet, csv, arrow, eee)"],
  [["export", "xlsx", "out"], "unknown format: xlsx (known: parquet, csv, arrow, eee)"],
  [["export", "eee"], "expected a folder to write to"],
  [["export", "eee", "out", "--retrieved", "soon"], "not a date: soon"],
  [["export", "parquet", "out", "--retrieved", "2026-11-21"], "--retrieved is for eee alone"]
])("benchbook %j is used wrongly: %s", async (argv, message) => {
  expect(await benchbook(...argv)).toMatchObject({code: 2, stderr: expect.stringContaining(message)});
});

test("benchbook export of an unknown archive names the known ones", async () => {
  const {out, where} = await loaded();
  expect(await benchbook("export", "eee", out, "2026-c", ...where)).toMatchObject({
    code: 2,
    stderr: "benchbook: unknown archive: 2026-c (known: 2026-a, 2026-b)"
  });
});
