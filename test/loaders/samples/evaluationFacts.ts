import {fact} from "./fact.js";
import type {Fact, Facts} from "./fact.js";

/** OpenHands, HELM, OpenAI evals, HAL and DeepEval. */
export const evaluationFacts: Record<string, (facts: Facts) => Fact[]> = {
  "openhands-output-jsonl": (f) => [
    fact("agents", "SELECT count(DISTINCT variant) FROM sample_runs", (f.agent as string[]).filter(isNamed).length),
    fact("unknown outcomes", "SELECT count(*) FROM sample_runs WHERE passed IS NULL", f.outcome_unknown),
    fact("errors", "SELECT count(*) FROM sample_runs WHERE status <> 'completed'", f.errors)
  ],
  "helm-run": (f) => [
    ...Object.entries(f.metrics as Record<string, Record<string, number>>).flatMap(([metric, splits]) =>
      Object.entries(splits).flatMap(([split, mean]) => [
        fact(
          `${metric} of ${split}`,
          `SELECT avg(value) FROM sample_values JOIN runs USING (run_id) WHERE sample_values.metric = '${metric}' AND experiment_id = '${split}'`,
          mean
        ),
        fact(
          `${metric} of ${split} as stated`,
          `SELECT max(mean) FROM sample_cells WHERE metric = '${metric}' AND experiment_id = '${split}' AND origin = 'published'`,
          mean
        )
      ])
    ),
    fact("temperature", "SELECT max(temperature) FROM sample_configs", f.temperature)
  ],
  "openai-evals-log": (f) => [
    fact("suite", "SELECT max(suite) FROM sample_runs", f.eval),
    fact("run", "SELECT DISTINCT split_part(source_run_id, '/', 1) FROM sample_runs", f.run_id),
    fact(
      "scored",
      "SELECT count(DISTINCT run_id) FROM scores JOIN sample_runs USING (run_id)",
      (f.event_types as {metrics?: number}).metrics ?? 0
    )
  ],
  "hal-upload": (f) => [fact("duration_s", "SELECT sum(duration_s) FROM sample_runs", f.latency_s)],
  deepeval: (f) => [
    ...Object.entries(f.dimensions as Record<string, {mean: number; passes: number; threshold: number}>).flatMap(
      ([metric, d]) => [
        fact(`${metric} mean`, `SELECT avg(value) FROM sample_values WHERE metric = '${metric}'`, d.mean),
        fact(
          `${metric} passes`,
          `SELECT count(*) FROM scores JOIN sample_runs USING (run_id) WHERE scores.metric = '${metric}' AND scores.passed`,
          d.passes
        ),
        fact(
          `${metric} passes as stated`,
          `SELECT max(n_passed) FROM sample_cells WHERE metric = '${metric}' AND origin = 'published'`,
          d.passes
        )
      ]
    ),
    fact(
      "judges",
      "SELECT string_agg(DISTINCT judge, ', ') FROM judgements JOIN sample_runs USING (run_id)",
      (f.judge_models as string[]).join(", ")
    ),
    fact("duration_s", "SELECT sum(duration_s) FROM sample_runs", f.duration_s)
  ]
};

function isNamed(name: string): boolean {
  return name !== "None";
}
