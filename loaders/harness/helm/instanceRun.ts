import {z} from "zod";
import type {RunInput} from "../../runRecord.js";
import {mainMetric} from "./mainMetric.js";
import type {HelmRun} from "./runSpec.js";
import {experimentOf, isScore, metricOf, perturbation, stat} from "./stat.js";
import type {Stat} from "./stat.js";

/** An element of per_instance_stats.json: an instance, a trial, a perturbation of its input. */
export const instanceStats = z.looseObject({
  instance_id: z.string().min(1),
  train_trial_index: z.int().nonnegative().nullish(),
  perturbation: perturbation.nullish(),
  stats: z.array(stat.nullable())
});
export type InstanceStats = z.infer<typeof instanceStats>;

/** One answer as a run. A count of 0 prompt tokens is unknown: no request is empty. */
export function instanceRun(d: InstanceStats, {config, suite, category, hasTrials}: HelmRun, batch: string): RunInput {
  const stats = d.stats.filter((s): s is Stat => s !== null);
  const sumOf = (...names: string[]) =>
    names
      .map((name) => stats.find((s) => s.name.name === name && s.count !== 0)?.sum)
      .find((n) => typeof n === "number");
  const input = sumOf("num_prompt_tokens") || null;
  const output = sumOf("num_output_tokens", "num_completion_tokens") ?? null;
  const scores = Object.fromEntries(stats.filter(isScore).map((s) => [metricOf(s), s.mean!]));
  const metric = mainMetric([suite, category], scores);
  const duration_s = sumOf("inference_runtime") ?? null;
  const split = stats.find((s) => s.name.split)?.name.split;
  return {
    experiment: experimentOf(split, d.perturbation),
    task: `${suite}/${d.instance_id}`,
    suite,
    category,
    ...config,
    ...(hasTrials ? {repeat: (d.train_trial_index ?? 0) + 1, batch} : {}),
    ...(metric === undefined ? {} : {metric, score: scores[metric]}),
    tokens_input: input,
    tokens_output: input === null && output === 0 ? null : output,
    tokens_semantics: input === null && !output ? null : "cumulative",
    ...(duration_s === null || duration_s < 0 ? {} : {duration_s, duration_scope: "api" as const}),
    scores
  };
}
