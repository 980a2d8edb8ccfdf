import type {DuckDBConnection} from "@duckdb/node-api";
import type {ArchiveYaml} from "../archiveYaml.js";
import {quote} from "../ddl.js";
import {primaryMetric} from "../flattenRun.js";

/** What the rows of a file have in common. */
export interface BulkSource {
  file_id: number;
  /** Path inside the archive. */
  path: string;
  /** The same below results/. */
  source: string;
  loader: string;
  /** run_ref of line 0. */
  refBefore: number;
}

/** Fields of a run that become columns as they are. */
const same = [
  "batch",
  "tokens_input",
  "tokens_output",
  "tokens_reasoning",
  "tokens_cache_read",
  "tokens_cache_write",
  "tokens_semantics",
  "output_includes_reasoning",
  "turns",
  "tool_calls",
  "subagents",
  "fallback_model",
  "duration_s",
  "duration_scope",
  "selected_from",
  "excluded",
  "note",
  "source_run_id",
  "repeat",
  "passed"
];

/** Stages the lines that nothing speaks against: what flattenRun does to one record, to all of them in SQL. */
export async function insertRuns(
  connection: DuckDBConnection,
  {yaml, source}: {yaml: ArchiveYaml; source: BulkSource}
): Promise<void> {
  const {refBefore, file_id} = source;
  const kind = `coalesce(cost_kind, ${textOf(yaml.cost_kind)})`;
  const unpriced = `CASE WHEN ${kind} = 'subscription' THEN 'subscription' ELSE 'unknown' END`;
  await connection.run("SET preserve_insertion_order = false");
  await connection.run(`
    INSERT INTO runs BY NAME
    SELECT ${file_id} AS file_id, ${refBefore} + line AS run_ref, config_ref, task_ref, ${textOf(yaml.study)} AS study_id,
      coalesce(experiment, 'main') AS experiment_id, t.suite, task AS task_id, t.level, config_id, c.model_id, c.harness, c.variant,
      coalesce(status, 'completed') AS status,
      coalesce(failure, CASE WHEN passed = false THEN 'model' ELSE 'none' END) AS failure,
      coalesce(metric, CASE WHEN score IS NOT NULL THEN ${primaryOf(yaml)} END) AS metric, score, attempts,
      CASE WHEN passed THEN attempts END AS passed_at,
      CASE WHEN ${kind} = 'free' THEN coalesce(cost_usd, 0) WHEN cost_usd <> 0 THEN cost_usd END AS cost_usd,
      CASE WHEN ${kind} = 'free' THEN 'free'
        WHEN cost_usd IS NULL THEN CASE WHEN cost_kind = 'subscription' THEN 'subscription' ELSE 'unknown' END
        WHEN cost_usd = 0 THEN ${unpriced} ELSE coalesce(${kind}, 'measured') END AS cost_kind,
      rtrim(started_at, 'Z')::TIMESTAMP AS started_at, ${same.map((d) => `d."${d}"`).join(", ")},
      ${textOf(source.source)} AS source, 'line ' || line AS pointer, ${textOf(source.loader)} AS loader,
      content_key
    FROM scratch.accepted AS d JOIN scratch.configs AS c USING (config_key) JOIN scratch.tasks AS t USING (task_key)`);
  await connection.run("RESET preserve_insertion_order");
  await connection.run(`
    INSERT INTO attempts BY NAME
    SELECT ${file_id} AS file_id, run_ref, attempt, CASE WHEN attempt < attempts THEN false ELSE passed END AS passed
    FROM (
      SELECT ${refBefore} + line AS run_ref, attempts, passed, unnest(generate_series(1, attempts)) AS attempt
      FROM scratch.accepted WHERE attempts IS NOT NULL
    )`);
  await connection.run(`
    INSERT INTO file_problems BY NAME
    SELECT ${file_id} AS file_id, 'note' AS severity, 'zero-cost' AS code, ${textOf(source.path)} AS source,
      'line ' || line AS pointer, 'a cost, or cost_kind: free' AS expected, '0' AS received, 'taken as unknown' AS action
    FROM scratch.accepted WHERE cost_usd = 0 AND ${kind} IS DISTINCT FROM 'free'`);
}

/** The metric of a score that names none, by experiment. */
function primaryOf(yaml: ArchiveYaml): string {
  const cases = Object.keys(yaml.experiments).map((d) => `WHEN ${quote(d)} THEN ${quote(primaryMetric(yaml, d))}`);
  const otherwise = quote(primaryMetric(yaml, ""));
  return cases.length === 0 ? otherwise : `CASE coalesce(experiment, 'main') ${cases.join(" ")} ELSE ${otherwise} END`;
}

export function textOf(value: string | null | undefined): string {
  return value === null || value === undefined ? "NULL::VARCHAR" : quote(value);
}
