import type {Expected} from "./readExpected.js";

/** A figure of expected.json, and the SELECT of one value that must give it back from the tables of the sample. */
export interface Fact {
  name: string;
  sql: string;
  expected: number | string | null;
}

type Facts = Record<string, unknown>;

/** What else than runs, tasks, models, passes, cost and tokens can be asked of the tables, by format. */
export function factsOf({format, facts}: Expected): Fact[] {
  return (byFormat[format] ?? (() => []))(facts);
}

const byFormat: Record<string, (facts: Facts) => Fact[]> = {
  "aider-exercise-results": (f) => [
    ...Object.entries(f.passes_by_try as Record<string, number>).map(([attempt, n]) =>
      fact(`passed at attempt ${attempt}`, `SELECT count(*) FROM sample_runs WHERE passed_at = ${attempt}`, n)
    ),
    fact("duration_s", "SELECT sum(duration_s) FROM sample_runs", f.duration_s)
  ],
  "aider-leaderboard-yml": (f) => [
    fact("entries", "SELECT count(*) FROM sample_cells WHERE metric = 'passed'", f.entries),
    fact("models", "SELECT count(DISTINCT model_id) FROM sample_configs", f.models),
    fact("pass_rate_1", "SELECT 100 * avg(mean) FROM sample_cells WHERE metric = 'pass_rate_1'", f.mean_pass_rate_1),
    fact("pass_rate_2", "SELECT 100 * avg(mean) FROM sample_cells WHERE metric = 'pass_rate_2'", f.mean_pass_rate_2),
    fact("cost_usd_sum", "SELECT sum(cost_usd_sum) FROM sample_cells", (f.sum_total_cost as number) || null),
    fact(
      "unknown costs",
      "SELECT count(*) FROM sample_cells WHERE metric = 'passed' AND cost_usd_sum IS NULL",
      f.zero_cost_entries
    ),
    fact("n", "SELECT sum(n) FROM sample_cells WHERE metric = 'passed'", f.sum_test_cases)
  ],
  ctrf: (f) => Object.entries(f.statuses as Record<string, number>).map(([word, n]) => testsThat(word, n)),
  "generic-csv (Harbor TB2 trial table)": (f) => [
    fact("trial ids", "SELECT count(DISTINCT source_run_id) FROM sample_runs", f.distinct_trial_ids),
    fact("models", "SELECT count(DISTINCT model_id) FROM sample_runs", f.models),
    fact("duration_s", "SELECT sum(duration_s) FROM sample_runs", f.execution_time_s)
  ],
  inspect: (f) => [
    ...Object.entries(f.scores as Record<string, {scored: number; mean: number | null}>).flatMap(([scorer, d]) => [
      fact(`${scorer} mean`, `SELECT avg(value) FROM sample_values WHERE metric = '${scorer}'`, d.mean),
      fact(`${scorer} scored`, `SELECT count(value) FROM sample_values WHERE metric = '${scorer}'`, d.scored)
    ]),
    fact(
      "tokens_output",
      "SELECT sum(tokens_output) FROM sample_runs",
      (f.tokens_samples as {output_tokens?: number} | null)?.output_tokens ?? null
    ),
    fact("duration_s", "SELECT sum(duration_s) FROM sample_runs", (f.sum_total_time_s as number) || null)
  ],
  "junit-xml": (f) => [
    testsThat("passed", f.passed as number),
    fact("not passed", "SELECT count(*) FROM sample_runs WHERE passed = false AND failure = 'model'", f.failures),
    fact("errors", "SELECT count(*) FROM sample_runs WHERE status = 'error'", f.errors),
    testsThat("skipped", f.skipped as number),
    fact("duration_s", "SELECT sum(duration_s) FROM sample_runs", f.time_s)
  ],
  "lm-eval-results": lmEvalResults,
  "lm-eval-results-old": lmEvalResults,
  "lm-eval-bare-results": (f) =>
    Object.entries(f.metrics as Record<string, Record<string, number>>).flatMap(([task, metrics]) =>
      publishedMeans(task, metrics)
    ),
  "lm-eval-samples": (f) => [
    ...Object.entries(f.means as Record<string, number | null>)
      .filter(([, mean]) => mean !== null)
      .map(([metric, mean]) =>
        fact(
          `${metric} mean`,
          `SELECT avg(value) FROM sample_values WHERE metric = '${metric.replace(/,none$/, "")}'`,
          mean
        )
      ),
    fact("suite", "SELECT DISTINCT suite FROM sample_runs", f.task)
  ],
  promptfoo: (f) => [
    fact("errors", "SELECT count(*) FROM sample_runs WHERE status = 'error'", f.errors),
    fact("not passed", "SELECT count(*) FROM sample_runs WHERE passed = false AND status <> 'error'", f.fails),
    fact("models", "SELECT count(DISTINCT model_id) FROM sample_runs", (f.providers as string[]).length)
  ],
  "terminal-bench-results": (f) => [
    fact("unknown outcomes", "SELECT count(*) FROM sample_runs WHERE passed IS NULL", f.is_resolved_null),
    ...Object.entries(f.pass_at_k as Record<string, number>).map(([k, rate]) =>
      fact(
        `pass@${k} as stated`,
        `SELECT mean FROM sample_cells WHERE origin = 'published' AND regexp_matches(metric, '(^|\\D)${k}$')`,
        rate
      )
    )
  ]
};

/** Every number of a results file is a published cell of its task or group; its standard errors are not. */
function lmEvalResults(f: Facts): Fact[] {
  return [
    fact("published cells", "SELECT count(*) FROM sample_cells WHERE origin = 'published'", f.aggregate_scores),
    ...Object.entries(f.first_tasks as Record<string, Record<string, number>>).flatMap(([task, metrics]) =>
      publishedMeans(task, metrics)
    )
  ];
}

function publishedMeans(task: string, metrics: Record<string, number | null>): Fact[] {
  return Object.entries(metrics)
    .filter(([metric]) => metric !== "sample_len" && !metric.includes("_stderr"))
    .map(([metric, mean]) =>
      fact(
        `${task} ${metric}`,
        `SELECT mean FROM sample_cells
         WHERE origin = 'published' AND scope_id = '${task}' AND metric = '${metric.replace(/,none$/, "")}'`,
        mean
      )
    );
}

function testsThat(word: string, n: number): Fact {
  const condition =
    word === "passed"
      ? "passed"
      : word === "failed"
        ? "passed = false"
        : "status = 'excluded' AND excluded IS NOT NULL";
  return fact(`tests ${word}`, `SELECT count(*) FROM sample_runs WHERE ${condition}`, n);
}

function fact(name: string, sql: string, expected: unknown): Fact {
  return {name, sql, expected: (expected ?? null) as Fact["expected"]};
}
