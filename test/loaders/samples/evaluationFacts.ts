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
  ]
};

function isNamed(name: string): boolean {
  return name !== "None";
}
