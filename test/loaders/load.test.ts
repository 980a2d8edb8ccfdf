import {spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {describe, expect, test} from "vitest";
import {createProject} from "./archiveFixture.js";
import {tableHashes} from "./tableHashes.js";

const run = {benchbook: "run/1", task: "t1", model: "mini", harness: "h", passed: true, repeat: 1, cost_usd: 0.5};
const good = {"good/archive.yaml": "study: good\ntitle: Good\n", "good/run.json": run};

describe("load(archives with one thing wrong each)", () => {
  test("reports a corrupt file and loads the rest", async () => {
    const project = createProject();
    project.write({
      ...good,
      "bad/archive.yaml": "study: bad\ntitle: Bad\n",
      "bad/run.json": '{"benchbook": "run/1", "task": "t'
    });
    const {problems} = await project.load();
    expect(problems).toMatchObject([
      {
        severity: "error",
        code: "bad-syntax",
        study_id: "bad",
        source: "bad/run.json",
        expected: "well-formed JSON",
        action: "file left out"
      }
    ]);
    expect(await project.rows("SELECT study_id FROM runs")).toEqual([{study_id: "good"}]);
  });

  test("reports a wrong type with pointer, expected and received, and loads the other rows of the file", async () => {
    const project = createProject();
    project.write({...good, "bad/runs.json": [run, {...run, repeat: 2, cost_usd: "0.5"}, {...run, repeat: 3}]});
    const {problems} = await project.load();
    expect(problems).toMatchObject([
      {
        severity: "error",
        code: "bad-value",
        source: "bad/runs.json",
        pointer: "/1/cost_usd",
        expected: "number",
        received: 'string "0.5"',
        action: "run left out"
      }
    ]);
    expect(await project.rows("SELECT repeat FROM runs WHERE study_id = 'bad' ORDER BY repeat")).toEqual([
      {repeat: 1},
      {repeat: 3}
    ]);
  });

  test("numbers the repeats of a second batch on from the first, and keeps a repeated batch once", async () => {
    const project = createProject();
    const epochs = (batch: string, started_at: string) =>
      [1, 2].map((repeat) => ({...run, batch, repeat, started_at, cost_usd: repeat}));
    project.write({
      ...good,
      "two/a.json": epochs("later", "2026-02-02T00:00:00Z"),
      "two/b.json": epochs("earlier", "2026-01-01T00:00:00Z"),
      "two/c.json": epochs("earlier", "2026-01-01T00:00:00Z"),
      "two/d.json": [
        {...run, task: "t2", batch: "x", repeat: 1},
        {...run, task: "t2", batch: "y", repeat: 4}
      ]
    });
    const {problems} = await project.load();
    expect(problems.map((d) => [d.code, d.source])).toEqual([
      ["duplicate-run", "two/c.json"],
      ["duplicate-run", "two/c.json"]
    ]);
    expect(
      await project.rows("SELECT task_id, batch, repeat, cost_usd FROM runs WHERE study_id = 'two' ORDER BY ALL")
    ).toEqual([
      {task_id: "t1", batch: "earlier", repeat: 1, cost_usd: 1},
      {task_id: "t1", batch: "earlier", repeat: 2, cost_usd: 2},
      {task_id: "t1", batch: "later", repeat: 3, cost_usd: 1},
      {task_id: "t1", batch: "later", repeat: 4, cost_usd: 2},
      {task_id: "t2", batch: "x", repeat: 1, cost_usd: 0.5},
      {task_id: "t2", batch: "y", repeat: 4, cost_usd: 0.5}
    ]);
  });

  test("reports a duplicate run with where it was first seen", async () => {
    const project = createProject();
    project.write({...good, "bad/a.json": run, "bad/b.json": run});
    const {problems} = await project.load();
    expect(problems).toMatchObject([
      {
        severity: "error",
        code: "duplicate-run",
        source: "bad/b.json",
        expected: "a run not seen before",
        action: "left out"
      }
    ]);
    expect(problems[0].received).toContain("first seen at bad/a.json");
    expect(await project.rows("SELECT source FROM runs WHERE study_id = 'bad'")).toEqual([{source: "bad/a.json"}]);
  });

  test("reports an unknown key of archive.yaml, and loads the other archives", async () => {
    const project = createProject();
    project.write({...good, "bad/archive.yaml": "study: bad\ntitle: Bad\ncolour: red\n", "bad/run.json": run});
    const {problems} = await project.load();
    expect(problems).toMatchObject([
      {
        severity: "error",
        code: "unknown-key",
        source: "bad/archive.yaml",
        received: "colour",
        action: "archive not loaded"
      }
    ]);
    expect(await project.rows("SELECT study_id FROM studies")).toEqual([{study_id: "good"}]);
  });

  test("reports an empty folder", async () => {
    const project = createProject();
    project.write(good);
    project.write({"empty/.keep": ""});
    project.remove("empty/.keep");
    const {problems} = await project.load();
    expect(problems).toMatchObject([{severity: "error", code: "empty-archive", source: "empty", received: "no file"}]);
  });

  test("reports YAML that cannot be read, with its line", async () => {
    const project = createProject();
    project.write({...good, "bad/archive.yaml": "study: bad\ntitle: [unclosed\n"});
    const {problems} = await project.load();
    expect(problems).toMatchObject([{severity: "error", code: "bad-archive-yaml", source: "bad/archive.yaml"}]);
    expect(problems[0].pointer).toMatch(/^line \d+$/);
  });

  test("reports a second archive of the same study", async () => {
    const project = createProject();
    project.write({...good, "twin/archive.yaml": "study: good\ntitle: Copy\n", "twin/run.json": run});
    const {problems} = await project.load();
    expect(problems).toMatchObject([
      {code: "duplicate-study", source: "twin/archive.yaml", received: "good, which is good"}
    ]);
  });

  test("reports a link that leads out of the archive instead of following it", async () => {
    const project = createProject();
    project.write(good);
    symlinkSync("/etc/hostname", join(project.folder, "results/good/link.json"));
    const {problems} = await project.load();
    expect(problems).toMatchObject([{code: "not-a-file", source: "good/link.json", received: "a symbolic link"}]);
  });

  test("reports a rule of archive.yaml that matches no file", async () => {
    const project = createProject();
    project.write({
      ...good,
      "bad/archive.yaml": "study: bad\ntitle: Bad\nfiles: [{path: nothing.csv, columns: {task: A}}]\n"
    });
    const {problems} = await project.load();
    expect(problems).toMatchObject([
      {code: "no-such-file", source: "bad/archive.yaml", expected: "a file matching nothing.csv"}
    ]);
  });

  test("warns of a file that no loader knows", async () => {
    const project = createProject();
    project.write({...good, "good/strange.bin": "???"});
    const {problems} = await project.load();
    expect(problems).toMatchObject([{severity: "warning", code: "unknown-format", source: "good/strange.bin"}]);
  });
});

test("load() of an archive without archive.yaml takes the folder's name as study", async () => {
  const project = createProject();
  project.write({"My Runs/run.json": run});
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  expect(await project.rows("SELECT study_id, title FROM studies")).toEqual([{study_id: "my-runs", title: "My Runs"}]);
});

test("load() of no archives makes an empty database", async () => {
  const project = createProject();
  const {rows, problems} = await project.load();
  expect(problems).toEqual([]);
  expect(rows).toMatchObject({studies: 0, runs: 0, cells: 0});
});

test("load() twice gives the same tables", async () => {
  const project = createProject();
  project.write(good);
  project.copy("test/fixtures/aider", "polyglot");
  await project.load();
  const first = await tableHashes(project.rows);
  rmSync(join(project.folder, "data/staging/assembled.json")); // so that it is assembled again
  const second = await project.load();
  expect(second.archives.map((d) => d.unchanged)).toEqual([1, 1]);
  expect(await tableHashes(project.rows)).toEqual(first);
});

test("load({only}) looks at those archives alone; the others stay as they were loaded", async () => {
  const project = createProject();
  project.write({"a/run.json": run, "b/run.json": run});
  await project.load();
  project.write({"a/more.json": {...run, task: "t2"}, "b/more.json": {...run, task: "t2"}});
  await project.load({only: ["b"]});
  expect(await project.rows("SELECT study_id, count(*)::INTEGER AS n FROM runs GROUP BY ALL ORDER BY ALL")).toEqual([
    {study_id: "a", n: 1},
    {study_id: "b", n: 2}
  ]);
  await project.load();
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs")).toEqual([{n: 4}]);
});

test("load({only}) of an archive beside one that was never loaded loads both", async () => {
  const project = createProject();
  project.write({"a/run.json": run, "b/run.json": run});
  await project.load({only: ["b"]});
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs")).toEqual([{n: 2}]);
});

test("load() with nothing changed leaves the database file as it is", async () => {
  const project = createProject();
  project.write(good);
  await project.load();
  const {mtimeMs} = statSync(project.database);
  await project.load();
  expect(statSync(project.database).mtimeMs).toBe(mtimeMs);
});

test("load() makes a database anew that was removed or written to", async () => {
  const project = createProject();
  project.write(good);
  await project.load();
  writeFileSync(project.database, "not a database");
  await project.load();
  expect(await project.rows("SELECT study_id FROM runs")).toEqual([{study_id: "good"}]);
});

test("load() after a change equals a load of everything from nothing", async () => {
  const project = createProject();
  const files = {
    "a/one.json": {...run, task: "one"},
    "a/two.json": {...run, task: "two"},
    "a/three.json": {...run, task: "three", attempts: 2}
  };
  project.write(files);
  await project.load();
  project.remove("a/two.json");
  project.write({
    "a/three.json": {...run, task: "three", attempts: 3, passed: false},
    "a/four.json": {...run, task: "four"}
  });
  const {archives} = await project.load();
  expect(archives).toMatchObject([{files: 3, unchanged: 1}]);
  const changed = await tableHashes(project.rows);
  expect(await project.rows("SELECT task_id, attempts FROM runs ORDER BY task_id")).toEqual([
    {task_id: "four", attempts: null},
    {task_id: "one", attempts: null},
    {task_id: "three", attempts: 3}
  ]);

  const fresh = createProject();
  fresh.write({
    ...files,
    "a/three.json": {...run, task: "three", attempts: 3, passed: false},
    "a/four.json": {...run, task: "four"}
  });
  fresh.remove("a/two.json");
  await fresh.load();
  expect(await tableHashes(fresh.rows)).toEqual(changed);
});

test("load() after a change of archive.yaml applies it to every run", async () => {
  const project = createProject();
  project.write({"a/archive.yaml": "study: a\ntitle: A\n", "a/run.json": run});
  await project.load();
  project.write({"a/archive.yaml": "study: a\ntitle: A\nexclusions: [{task: t1, reason: tampered}]\n"});
  await project.load();
  expect(await project.rows("SELECT excluded FROM runs")).toEqual([{excluded: "tampered"}]);
});

test("load() that is killed half way leaves the old database", async () => {
  const project = createProject();
  project.write(good);
  await project.load();
  const before = readFileSync(project.database);
  project.write(Object.fromEntries(Array.from({length: 2000}, (_, i) => [`many/r${i}.json`, {...run, task: `t${i}`}])));
  const argv = ["src/cli/bin.js", "load", "--results", join(project.folder, "results"), "--database", project.database];
  let killed = 0;
  for (const delay of [200, 400, 600, 800, 1000, 1200, 1400]) {
    const child = spawn(process.execPath, argv, {stdio: "ignore", cwd: resolve(".")});
    const ended = new Promise<NodeJS.Signals | null>((end) => child.on("close", (_, signal) => end(signal)));
    await sleep(delay);
    child.kill("SIGKILL");
    if ((await ended) === null) break; // it was done before the kill
    if (readFileSync(project.database).equals(before)) ++killed;
    else {
      // killed after the new database had taken the old one's place: then it is whole
      expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs")).toEqual([{n: 2001}]);
      break;
    }
  }
  expect(killed).toBeGreaterThan(0);
  await project.load();
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs")).toEqual([{n: 2001}]);
  expect(readdirSync(join(project.folder, "data")).filter((d) => d.includes(".tmp"))).toEqual([]);
  expect(existsSync(project.database)).toBe(true);
});
