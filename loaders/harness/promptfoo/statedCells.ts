import type {ConfigInput, Loaded} from "../../loader.js";
import {configOf} from "./configOf.js";
import type {Evaluation} from "./result.js";

/** A prompt sent to a provider, as the results have it. */
export interface Pair {
  promptIdx: number | null;
  label: string | null;
  providers: (string | null | undefined)[];
  config: ConfigInput;
}

type Prompt = NonNullable<Evaluation["prompts"]>[number];

/**
 * What the file states of each prompt and provider: how many tests passed, their mean score, cost and tokens. A prompt
 * names its provider by label where it has one, so the config is that of its results.
 */
export function* statedCells(evaluation: Evaluation, pairs: Pair[]): Iterable<Loaded> {
  for (const [i, prompt] of (evaluation.prompts ?? []).entries()) {
    const {metrics} = prompt;
    const config = findConfig(prompt, {i, pairs, evaluation});
    if (config === undefined || !metrics) continue;
    const {testPassCount: passed, testFailCount: failed, testErrorCount: errors, tokenUsage} = metrics;
    if (typeof passed !== "number" || typeof failed !== "number") continue;
    const n = passed + failed;
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

function findConfig(
  {id, label, display, provider}: Prompt,
  {i, pairs, evaluation}: {i: number; pairs: Pair[]; evaluation: Evaluation}
): ConfigInput | undefined {
  const name = label ?? display ?? null;
  const numbered = pairs.find((d) => d.promptIdx === i);
  const same = pairs.filter(
    (d) => d.promptIdx === null && d.label === name && (!provider || d.providers.includes(provider))
  );
  if (numbered !== undefined || same.length === 1) return (numbered ?? same[0]).config;
  return pairs.length > 0 || !provider
    ? undefined
    : configOf({provider: {id: provider}, promptId: id, label: name}, evaluation);
}
