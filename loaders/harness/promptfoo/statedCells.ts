import type {Loaded} from "../../loader.js";
import {configOf} from "./configOf.js";
import type {Evaluation} from "./result.js";

/** What the file states of each prompt and provider: how many tests passed, their mean score, cost and tokens. */
export function* statedCells(evaluation: Evaluation): Iterable<Loaded> {
  for (const [i, {id, label, display, provider, metrics}] of (evaluation.prompts ?? []).entries()) {
    if (!provider || !metrics) continue;
    const {testPassCount: passed, testFailCount: failed, testErrorCount: errors, tokenUsage} = metrics;
    if (typeof passed !== "number" || typeof failed !== "number") continue;
    const n = passed + failed;
    const config = configOf({provider: {id: provider}, promptId: id, label: label ?? display}, evaluation);
    const {description} = evaluation;
    const base = {
      scope: description ? "suite" : "all",
      ...(description ? {scope_id: description} : {}),
      as_of: evaluation.timestamp ?? evaluation.createdAt ?? "*",
      n
    };
    const pointer = `/results/prompts/${i}/metrics`;
    if (n === 0) continue;
    const cost = metrics.cost || null;
    yield {
      table: "cells",
      config,
      pointer,
      row: {
        ...base,
        metric: "passed",
        mean: passed / n,
        n_passed: passed,
        n_infra: errors ?? null,
        cost_usd_sum: cost,
        ...(cost === null ? {} : {cost_kind: "computed"}),
        tokens_input_sum: tokenUsage?.prompt || null,
        tokens_output_sum: tokenUsage?.completion || null,
        printed: `${passed} of ${n}`
      }
    };
    if (typeof metrics.score !== "number") continue;
    yield {
      table: "cells",
      config,
      pointer: `${pointer}/score`,
      row: {...base, metric: "score", sum: metrics.score, mean: metrics.score / n, printed: String(metrics.score)}
    };
  }
}
