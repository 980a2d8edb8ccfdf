import {z} from "zod";
import type {RunInput} from "../../runRecord.js";
import {secondsBetween} from "../secondsBetween.js";
import {exceptionFailure} from "./exceptionFailure.js";
import {trialConfig} from "./trialConfig.js";

const word = z.string().nullish();
const number = z.number().nullish();
const count = z.int().nonnegative().nullish();
const span = z.looseObject({started_at: word, finished_at: word}).nullish();

/** The fields of a trial's result.json that are read. */
export const trial = z.looseObject({
  id: word,
  task_name: z.string().min(1),
  trial_name: z.string().min(1),
  source: word,
  task_checksum: word,
  config: z
    .looseObject({
      timeout_multiplier: number,
      agent_timeout_multiplier: number,
      verifier_timeout_multiplier: number,
      source_trial: z.unknown().optional(),
      agent: z
        .looseObject({
          name: word,
          model_name: word,
          override_timeout_sec: number,
          max_timeout_sec: number,
          kwargs: z.record(z.string(), z.unknown()).nullish()
        })
        .nullish(),
      environment: z.looseObject({type: word}).nullish()
    })
    .nullish(),
  agent_info: z
    .looseObject({
      name: word,
      version: word,
      model_info: z.looseObject({name: word, provider: word}).nullish()
    })
    .nullish(),
  agent_result: z
    .looseObject({
      n_input_tokens: count,
      n_cache_tokens: count,
      n_output_tokens: count,
      cost_usd: number,
      metadata: z.record(z.string(), z.unknown()).nullish()
    })
    .nullish(),
  verifier_result: z
    .looseObject({rewards: z.record(z.string(), z.number().nullable()).nullish(), reward: number})
    .nullish(),
  exception_info: z.looseObject({exception_type: word, exception_message: word}).nullish(),
  started_at: word,
  finished_at: word,
  environment_setup: span,
  agent_setup: span,
  agent_execution: span,
  verifier: span
});
export type Trial = z.infer<typeof trial>;

/** The reward that stands for a trial: the one called reward, else the first. */
export function mainReward(names: string[]): string | undefined {
  return names.includes("reward") ? "reward" : names[0];
}

/** One trial of a Harbor job as a run: passed when its reward is 1; a trial without a reward has no outcome. */
export function trialRun(d: Trial, {tests}: {tests?: NonNullable<RunInput["scores"]>[string]} = {}): RunInput {
  const {rewards: named, reward} = d.verifier_result ?? {};
  const rewards = Object.entries(named ?? {reward}).filter((r): r is [string, number] => typeof r[1] === "number");
  const metric = mainReward(rewards.map(([name]) => name));
  const score = rewards.find(([name]) => name === metric)?.[1];
  const passed = score === undefined ? null : score >= 1;
  const exception = d.exception_info?.exception_type ?? null;
  return {
    task: d.task_name,
    suite: d.source ?? null,
    ...trialConfig(d),
    ...exceptionFailure(exception, passed),
    passed,
    ...(metric === undefined ? {} : {metric, score}),
    ...costOf(d),
    ...tokensOf(d),
    duration_s: secondsBetween(d.started_at, d.finished_at),
    duration_scope: "wall",
    started_at: d.started_at ?? null,
    note: noteOf(d),
    source_run_id: d.id ?? d.trial_name,
    scores: {
      ...Object.fromEntries(rewards.filter(([name]) => name !== metric)),
      ...(tests === undefined ? {} : {tests})
    },
    phases: (["environment_setup", "agent_setup", "agent_execution", "verifier"] as const)
      .map((name) => ({name, duration_s: secondsBetween(d[name]?.started_at, d[name]?.finished_at)}))
      .filter((phase) => phase.duration_s !== null)
  };
}

/** A subscription has no cost of its own; what the agent says the same tokens would cost stands beside it. */
function costOf({agent_result, finished_at}: Trial): Pick<RunInput, "cost_usd" | "cost_kind" | "costs"> {
  const as_of = finished_at?.slice(0, 10) ?? "*";
  const proxies = Object.entries(agent_result?.metadata ?? {}).filter(
    (d): d is [string, number] => /cost/i.test(d[0]) && typeof d[1] === "number" && d[1] > 0
  );
  const [proxy] = proxies;
  const cost_usd = agent_result?.cost_usd ?? null;
  return {
    cost_usd,
    ...(cost_usd ? {cost_kind: "measured"} : {}),
    ...(proxy === undefined
      ? {}
      : {costs: [{as_of, kind: "estimated", cost_usd: proxy[1], source: `agent_result.metadata.${proxy[0]}`}]})
  };
}

/** n_input_tokens includes those read from a cache. */
function tokensOf({agent_result}: Trial): Partial<RunInput> {
  const input = agent_result?.n_input_tokens || null;
  const cached = agent_result?.n_cache_tokens || null;
  const output = agent_result?.n_output_tokens || null;
  return {
    tokens_input: input === null ? null : Math.max(input - (cached ?? 0), 0),
    tokens_cache_read: cached,
    tokens_output: output,
    tokens_semantics: input === null && output === null ? null : "cumulative"
  };
}

function noteOf({exception_info, config}: Trial): string | null {
  const retried = typeof config?.source_trial === "string" ? `retry of ${config.source_trial}` : null;
  if (!exception_info) return retried;
  const {exception_type, exception_message} = exception_info;
  const first = exception_message?.split("\n")[0].slice(0, 200);
  return [[exception_type, first].filter(Boolean).join(": "), retried].filter(Boolean).join("; ") || null;
}
