import type {DuckDBConnection} from "@duckdb/node-api";
import type {ArchiveYaml} from "../archiveYaml.js";
import {jsRows} from "../database.js";
import {quote} from "../ddl.js";
import type {Line} from "../loader.js";
import type {RunInput} from "../runRecord.js";
import {doubtsOf} from "./doubts.js";
import {linesOf, readLines} from "./readLines.js";

/** A config or a task as the staging knows it; undefined where the archive does not. */
export type Describe = (run: RunInput) => Record<string, string | number | null> | undefined;

export interface BulkContext {
  /** A connection with an empty database `scratch`. */
  scratch: DuckDBConnection;
  yaml: ArchiveYaml;
  config: Describe;
  task: Describe;
}

const configFields = [
  "config",
  "model",
  "harness",
  "harness_version",
  "variant",
  "temperature",
  "effort",
  "max_attempts",
  "feedback"
];
const taskFields = ["task", "suite", "category", "level"];

/** Equal text is the same run where it holds what two runs would hardly share: contentKey of flattenRun in SQL. */
const contentKey = `CASE WHEN repeat IS NULL AND coalesce(source_run_id, started_at, duration_s::VARCHAR, cost_usd::VARCHAR,
  tokens_output::VARCHAR) IS NOT NULL THEN text_hash END`;

/** More descriptions than this are not worth a table of their own. */
const mostDescriptions = 200_000;

/**
 * Reads a JSONL file of run records inside the database: `scratch.accepted` has the plain ones that nothing speaks
 * against; the lines that are not plain, or not right, are given back one by one, so that their own schema says what is
 * wrong with them. Throws where the file cannot be taken as lines at all.
 */
export async function readBulk(
  absolute: string,
  {scratch, yaml, ...context}: BulkContext
): Promise<{lines: number; doubtful: AsyncIterable<Line>}> {
  const fields = await readLines(scratch, absolute);
  await describe(scratch, {table: "configs", key: "config_key", fields: configFields, to: context.config});
  await describe(scratch, {table: "tasks", key: "task_key", fields: taskFields, to: context.task});
  const keyOf = (fields: string[]) => `hash(${fields.map((d) => `d."${d}"`).join(", ")})`;
  const isDoubtful = ["is_odd", ...doubtsOf(fields), ...exclusionDoubts(yaml)].map((d) => `(${d})`).join(" OR ");
  await scratch.run(`
    CREATE OR REPLACE TABLE scratch.doubtful AS
    SELECT line FROM scratch.records AS d LEFT JOIN scratch.key_sets AS k USING (keys)
    LEFT JOIN scratch.configs AS c ON c.config_key = ${keyOf(configFields)}
    LEFT JOIN scratch.tasks AS t ON t.task_key = ${keyOf(taskFields)}
    WHERE k.keys IS NULL OR c.config_ref IS NULL OR t.task_ref IS NULL OR coalesce(${isDoubtful}, false);
    CREATE OR REPLACE VIEW scratch.accepted AS
    SELECT d.*, ${contentKey} AS content_key, ${keyOf(configFields)} AS config_key, ${keyOf(taskFields)} AS task_key
    FROM scratch.records AS d ANTI JOIN scratch.doubtful USING (line)`);
  const [{last, doubts}] = await jsRows(
    scratch,
    "SELECT coalesce(max(line), 0) AS last, (SELECT count(*) FROM scratch.doubtful) AS doubts FROM scratch.records"
  );
  return {lines: last as number, doubtful: doubts === 0 ? nothing() : doubtfulLines(scratch, absolute)};
}

/** Names each distinct config, or task, of the lines once. */
async function describe(
  scratch: DuckDBConnection,
  {table, key, fields, to}: {table: string; key: string; fields: string[]; to: Describe}
): Promise<void> {
  const names = fields.map((d) => `"${d}"`).join(", ");
  const found = await jsRows(
    scratch,
    `SELECT hash(${names})::VARCHAR AS "key", ${names} FROM (SELECT DISTINCT ${names} FROM scratch.records) LIMIT ${mostDescriptions}`
  );
  if (new Set(found.map((d) => d.key)).size < found.length) throw new Error("two descriptions with one hash");
  const rows = found.flatMap(({key: hash, ...fieldsOf}) => {
    const run = Object.fromEntries(Object.entries(fieldsOf).filter(([, value]) => value !== null));
    const described = run.task === undefined && table === "tasks" ? undefined : to(run as unknown as RunInput);
    return described === undefined ? [] : {[key]: hash, ...described};
  });
  await scratch.run(`CREATE OR REPLACE TABLE scratch.${table} AS
    SELECT unnest(from_json(${quote(JSON.stringify(rows))}, ${quote(JSON.stringify([shapeOf[table]]))}), recursive := true)`);
}

const shapeOf: Record<string, Record<string, string>> = {
  configs: {
    config_key: "UBIGINT",
    config_ref: "BIGINT",
    config_id: "VARCHAR",
    model_id: "VARCHAR",
    harness: "VARCHAR",
    variant: "VARCHAR"
  },
  tasks: {task_key: "UBIGINT", task_ref: "BIGINT", suite: "VARCHAR", level: "VARCHAR"}
};

/** Runs that archive.yaml may exclude; which of them it does depends on their config. */
function exclusionDoubts({exclusions}: ArchiveYaml): string[] {
  return exclusions.map(({experiment, task, repeat, source_run_id}) =>
    [
      experiment === undefined ? "true" : `coalesce(experiment, 'main') = ${quote(experiment)}`,
      task === undefined ? "true" : `task = ${quote(task)}`,
      repeat === undefined ? "true" : `repeat = ${repeat}`,
      source_run_id === undefined ? "true" : `source_run_id = ${quote(source_run_id)}`
    ].join(" AND ")
  );
}

async function* nothing(): AsyncIterable<Line> {}

async function* doubtfulLines(scratch: DuckDBConnection, absolute: string): AsyncIterable<Line> {
  const reader = await scratch.stream(
    `SELECT line, text FROM ${linesOf(absolute)} WHERE text IS NOT NULL AND line IN (SELECT line FROM scratch.doubtful)`
  );
  for await (const rows of reader.yieldRows()) {
    for (const [line, text] of rows) {
      if (String(text).trim() !== "") yield {line: Number(line), text: String(text)};
    }
  }
}
