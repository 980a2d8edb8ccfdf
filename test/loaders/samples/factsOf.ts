import {codeGenerationFacts} from "./codeGenerationFacts.js";
import {evaluationFacts} from "./evaluationFacts.js";
import {eeeFacts} from "./eeeFacts.js";
import {fact} from "./fact.js";
import type {Fact, Facts} from "./fact.js";
import {lmEvalFacts} from "./lmEvalFacts.js";
import type {Expected} from "./readExpected.js";
import {sessionFacts} from "./sessionFacts.js";
import {sweFacts} from "./sweFacts.js";

/** What else than runs, tasks, models, passes, cost and tokens can be asked of the tables, by format. */
export function factsOf({format, facts}: Expected): Fact[] {
  return (byFormat[format] ?? (() => []))(facts);
}

const byFormat: Record<string, (facts: Facts) => Fact[]> = {
  ...eeeFacts,
  ...codeGenerationFacts,
  ...evaluationFacts,
  ...lmEvalFacts,
  ...sessionFacts,
  ...sweFacts,
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
  "harbor-job": (f) => [
    ...Object.values(f.evals as Record<string, {n_trials: number; mean: number}>).flatMap((d) => [
      fact("n", "SELECT max(n) FROM sample_cells", d.n_trials),
      fact("mean", "SELECT max(mean) FROM sample_cells", d.mean)
    ]),
    fact("tokens_output_sum", "SELECT max(tokens_output_sum) FROM sample_cells", (f.tokens as {output: number}).output),
    fact("cost_usd_sum", "SELECT max(cost_usd_sum) FROM sample_cells", f.cost_usd)
  ],
  promptfoo: (f) => [
    fact("errors", "SELECT count(*) FROM sample_runs WHERE status = 'error'", f.errors),
    fact("not passed", "SELECT count(*) FROM sample_runs WHERE passed = false AND status <> 'error'", f.fails),
    fact("models", "SELECT count(DISTINCT model_id) FROM sample_runs", (f.providers as string[]).length)
  ],
  "terminal-bench-results": (f) => [
    fact(
      "gates passed",
      "SELECT sum(regexp_extract(raw, '^(\\d+) of', 1)::INTEGER) FROM scores JOIN sample_runs USING (run_id)",
      (f.gate_tests as {passed?: number}).passed ?? 0
    ),
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

function testsThat(word: string, n: number): Fact {
  const condition =
    word === "passed"
      ? "passed"
      : word === "failed"
        ? "passed = false"
        : "status = 'excluded' AND excluded IS NOT NULL";
  return fact(`tests ${word}`, `SELECT count(*) FROM sample_runs WHERE ${condition}`, n);
}
