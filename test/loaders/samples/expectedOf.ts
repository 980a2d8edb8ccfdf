import {fact} from "./fact.js";
import type {Fact} from "./fact.js";
import {factsOf} from "./factsOf.js";
import type {Expected} from "./readExpected.js";

const inputTokens = ["input", "prompt", "sent", "input_incl_cache"];
const outputTokens = ["output", "completion", "received"];

/** What the tables of a sample must give, and the SELECTs that ask them for it. */
export function expectedOf(entry: Expected): Fact[] {
  if (entry.level === "side" || entry.format === "deepeval-link-only") {
    return [
      {name: "runs", sql: "SELECT count(*) FROM sample_runs", expected: 0},
      {name: "cells", sql: "SELECT count(*) FROM sample_cells", expected: 0}
    ];
  }
  if (entry.level === "aggregate") {
    return [
      {name: "runs", sql: "SELECT count(*) FROM sample_runs", expected: 0},
      {name: "has cells", sql: "SELECT (count(*) > 0)::VARCHAR FROM sample_cells", expected: "true"},
      ...factsOf(entry)
    ];
  }
  if (entry.level === "stream") {
    return [
      {name: "runs", sql: "SELECT count(*) FROM sample_runs", expected: 0},
      {name: "cells", sql: "SELECT count(*) FROM sample_cells", expected: 0},
      {name: "has sessions", sql: "SELECT (count(*) > 0)::VARCHAR FROM sample_sessions", expected: "true"},
      ...factsOf(entry)
    ];
  }
  const figures: Fact[] = [];
  const figure = (name: string, sql: string, expected: unknown) => {
    if (expected !== undefined) figures.push(fact(name, `SELECT ${sql}`, expected));
  };
  figure("runs", "count(*) FROM sample_runs", entry.runs);
  figure("tasks", "count(DISTINCT task_id) FROM sample_runs", entry.tasks ?? undefined);
  if (entry.runs! > 0 && entry.models) {
    const models = "array_to_string(list_sort(list(DISTINCT model_id)), ', ') FROM sample_runs";
    const named = entry.models.filter((d) => d !== "None"); // of a row that names none, its evaluation does
    figure("models", models, named.toSorted().join(", "));
  }
  figure("passes", "count(*) FROM sample_runs WHERE passed", entry.passes ?? undefined);
  figure("mean_score", "avg(coalesce(score, passed::INTEGER, 0)) FROM sample_runs", entry.mean_score);
  figure("attempts", "count(*) FROM sample_attempts", entry.attempts);
  figure("cost_usd", "sum(cost_usd) FROM sample_runs", entry.cost_usd);
  const tokens = entry.tokens;
  if (tokens) {
    const cached = tokens.cache ?? tokens.cached;
    const isInside = cached !== undefined || entry.format === "eee-instances"; // what a cache gave
    const input = !isInside ? "tokens_input" : "tokens_input + coalesce(tokens_cache_read, 0)";
    for (const [kind, n] of Object.entries(tokens)) {
      if (inputTokens.includes(kind)) figure("tokens_input", `sum(${input}) FROM sample_runs`, n);
      if (outputTokens.includes(kind)) figure("tokens_output", "sum(tokens_output) FROM sample_runs", n);
    }
    figure("tokens_cache_read", "sum(tokens_cache_read) FROM sample_runs", cached);
    figure("tokens_reasoning", "sum(tokens_reasoning) FROM sample_runs", tokens.reasoning);
  } else if (!Object.keys(entry.facts).some((d) => d.startsWith("tokens_"))) {
    figure("tokens", "sum(tokens_input) FROM sample_runs", null);
  }
  return [...figures, ...factsOf(entry)];
}
