import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

test("sql leaves out a file nested so deep that DuckDB would not survive it, and reads the others", async () => {
  const project = createProject();
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const sql = "SELECT name AS task, 'm' AS model, ok AS passed FROM read_json({files})";
  project.write({
    "mine/archive.yaml": JSON.stringify({study: "mine", title: "Mine", files: [{path: "*.jsonl", loader: "sql", sql}]}),
    "mine/a.jsonl": '{"name": "a", "ok": true}\n',
    "mine/b.jsonl": `{"name": "b", "ok": true}\n{"name": ${deep}, "ok": true}\n`
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed, source FROM runs")).toEqual([
    {task_id: "a", passed: true, source: "mine/a.jsonl"}
  ]);
  expect(problems).toMatchObject([{code: "too-deep", source: "mine/b.jsonl", action: "file left out of the query"}]);
});
