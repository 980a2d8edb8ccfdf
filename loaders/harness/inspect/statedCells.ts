import type {Loaded} from "../../loader.js";
import {configOf} from "./configOf.js";
import {epochsOf, statedScores} from "./header.js";
import type {Header, StatedScore} from "./header.js";
import {usageOf} from "./usageOf.js";

const means = ["accuracy", "mean"];
const errors = /^(bootstrap_)?stderr$/;

/**
 * What a log states of itself: one published cell a scorer, reducer and metric. Accuracy or mean is the value of the
 * scorer, `match`; others stand beside it, `match/f1`, and other reducers too, `verify/pass_at_5`.
 */
export function* statedCells(log: Header): Iterable<Loaded> {
  const config = configOf(log);
  for (const [i, score] of statedScores(log).entries()) {
    const metrics = Object.entries(score.metrics ?? {});
    const main = metrics.find(([name]) => means.includes(name))?.[0];
    for (const [name, {value}] of metrics) {
      if (typeof value !== "number" || errors.test(name) || (name === "std" && main !== undefined)) continue;
      const metric = name === main ? nameOf(score) : `${nameOf(score)}/${name}`;
      yield {
        table: "cells",
        config,
        pointer: `/results/scores/${i}/metrics/${name}`,
        row: {
          scope: "suite",
          scope_id: log.eval.task,
          metric,
          as_of: log.eval.created ?? "*",
          n: runsOf(log, score),
          mean: value,
          sd: name === main ? (score.metrics?.std?.value ?? null) : null,
          printed: `${name} ${value}`,
          note: noteOf(log, score),
          ...(name === main ? tokensOf(log) : {})
        }
      };
    }
  }
}

function nameOf({name, scorer, reducer}: StatedScore): string {
  const base = scorer && scorer !== name ? `${scorer}/${name}` : name;
  return reducer && reducer !== "mean" ? `${base}/${reducer}` : base;
}

/** Runs behind the figure. With epochs, scored_samples counts tasks, completed_samples runs. */
function runsOf(log: Header, {scored_samples}: StatedScore): number | null {
  const {completed_samples} = log.results ?? {};
  return (epochsOf(log) === 1 ? (scored_samples ?? completed_samples) : completed_samples) ?? null;
}

function noteOf(log: Header, score: StatedScore): string | null {
  const error = Object.entries(score.metrics ?? {}).find(([name]) => errors.test(name))?.[1].value;
  const words = [
    ...(typeof error === "number" ? [`standard error ${error}`] : []),
    ...(epochsOf(log) > 1 ? [`${score.reducer ?? "mean"} over ${epochsOf(log)} epochs, then mean over tasks`] : []),
    ...(score.unscored_samples ? [`${score.unscored_samples} samples unscored`] : [])
  ];
  return words.join("; ") || null;
}

function tokensOf(log: Header) {
  const {model_usage} = log.stats ?? {};
  const used = model_usage?.[log.eval.model];
  if (used === undefined) return {};
  const d = usageOf({model_usage: {[log.eval.model]: used}}, {log, judges: new Set()});
  return {
    tokens_input_sum: d.tokens_input,
    tokens_output_sum: d.tokens_output,
    tokens_reasoning_sum: d.tokens_reasoning,
    tokens_cache_read_sum: d.tokens_cache_read,
    tokens_cache_write_sum: d.tokens_cache_write,
    ...(d.cost_usd ? {cost_usd_sum: d.cost_usd, cost_kind: "computed"} : {})
  };
}
