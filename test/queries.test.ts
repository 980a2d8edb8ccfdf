import {readdirSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import {expect, test} from "vitest";
import {pageQueries} from "../src/data/pages.js";
import {createProject} from "./loaders/archiveFixture.js";

const names = readdirSync("src/queries").map((d) => basename(d, ".sql"));

test.each(names)("%s.sql begins by saying what a row is", (name) => {
  expect(readFileSync(`src/queries/${name}.sql`, "utf8")).toMatch(/^-- One row/);
});

test("every query that a page names is there", () => {
  expect(names).toEqual(expect.arrayContaining(Object.values(pageQueries).flat()));
});

test("every query runs on a database, and again on an empty one, with explicit order", async () => {
  for (const hasRuns of [true, false]) {
    const project = createProject();
    const base = {benchbook: "run/1", model: "mini", harness: "h", duration_s: 2, cost_usd: 0.1};
    project.write({"x/archive.yaml": "study: x\ntitle: X\n"});
    if (hasRuns) {
      project.write({
        "x/runs.json": [
          {...base, task: "a", passed: true, attempts: 2, repeat: 1, started_at: "2026-01-01T00:00:00Z"},
          {...base, task: "b", passed: false, attempts: 3, repeat: 1, metric: "gates", score: 2}
        ]
      });
    }
    await project.load();
    for (const name of names) {
      const sql = readFileSync(`src/queries/${name}.sql`, "utf8");
      const rows = await project.rows(sql, sql.includes("$study") ? {study: "x"} : undefined);
      expect(JSON.stringify(rows), name).not.toMatch(/"\d+n"/);
      if (!sql.startsWith("-- One row: ")) expect(sql, name).toMatch(/ORDER BY/);
    }
  }
});
