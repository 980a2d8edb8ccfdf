import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

/** Writes a Parquet file with the rows of a SELECT. */
async function writeParquet(path: string, select: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

const yaml = `
study: pq
title: A Parquet table
files:
  - path: "*.parquet"
    loader: sql
    sql: |
      SELECT filename AS source, case_name AS task, llm AS model, 'acme' AS harness, ok AS passed, nullif(usd, 0) AS cost_usd,
        toks AS tokens_output, secs AS duration_s, lint AS "scores.lint"
      FROM read_parquet({files}, filename = true) ORDER BY source, file_row_number
`;

test("sql reads Parquet, column for column", async () => {
  const project = createProject();
  project.write({"pq/archive.yaml": yaml.replace("filename = true", "filename = true, file_row_number = true")});
  mkdirSync(join(project.folder, "results/pq"), {recursive: true});
  await writeParquet(
    join(project.folder, "results/pq/a.parquet"),
    `FROM (VALUES ('two-fer', 'mini', true, 0.0125::DECIMAL(9, 4), 1840::BIGINT, 41.5, 0.75),
       ('bowling', 'mini', false, 0, NULL, NULL, 0.25)) AS t(case_name, llm, ok, usd, toks, secs, lint)`
  );
  await writeParquet(
    join(project.folder, "results/pq/b.parquet"),
    "SELECT 'hamming' AS case_name, 'mini' AS llm, true AS ok, 2 AS usd, 3 AS toks, 4.5 AS secs, 0.5 AS lint"
  );
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity !== "note")).toEqual([]);
  expect(
    await project.rows(
      "SELECT task_id, model_id, harness, passed, cost_usd, tokens_output, duration_s, source, pointer, loader FROM runs ORDER BY task_id"
    )
  ).toEqual([
    {
      task_id: "bowling",
      model_id: "acme/mini-1",
      harness: "acme",
      passed: false,
      cost_usd: null,
      tokens_output: null,
      duration_s: null,
      source: "pq/a.parquet",
      pointer: "row 2",
      loader: "sql/1"
    },
    {
      task_id: "hamming",
      model_id: "acme/mini-1",
      harness: "acme",
      passed: true,
      cost_usd: 2,
      tokens_output: 3,
      duration_s: 4.5,
      source: "pq/b.parquet",
      pointer: "row 3",
      loader: "sql/1"
    },
    {
      task_id: "two-fer",
      model_id: "acme/mini-1",
      harness: "acme",
      passed: true,
      cost_usd: 0.0125,
      tokens_output: 1840,
      duration_s: 41.5,
      source: "pq/a.parquet",
      pointer: "row 1",
      loader: "sql/1"
    }
  ]);
  expect(await project.rows("SELECT metric, value FROM scores ORDER BY value")).toEqual([
    {metric: "lint", value: 0.25},
    {metric: "lint", value: 0.5},
    {metric: "lint", value: 0.75}
  ]);
});
