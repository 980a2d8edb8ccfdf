import {fact} from "./fact.js";
import type {Fact, Facts} from "./fact.js";

/** OpenHands, HELM, OpenAI evals, HAL and DeepEval. */
export const evaluationFacts: Record<string, (facts: Facts) => Fact[]> = {
  "openhands-output-jsonl": (f) => [
    fact("agents", "SELECT count(DISTINCT variant) FROM sample_runs", (f.agent as string[]).filter(isNamed).length),
    fact("unknown outcomes", "SELECT count(*) FROM sample_runs WHERE passed IS NULL", f.outcome_unknown),
    fact("errors", "SELECT count(*) FROM sample_runs WHERE status <> 'completed'", f.errors)
  ]
};

function isNamed(name: string): boolean {
  return name !== "None";
}
