import {z} from "zod";
import type {ConfigInput} from "../../loader.js";
import type {RunInput} from "../../runRecord.js";
import {secondsBetween} from "../secondsBetween.js";
import {testShare} from "../testShare.js";
import {trialFailure} from "./trialFailure.js";

const word = z.string().nullish();
const count = z.int().nonnegative().nullish();

/** The fields of a trial that are read: one of `results`, or a trial's own results.json. */
export const trial = z.looseObject({
  id: word,
  uuid: word,
  trial_name: z.string().min(1),
  task_id: z.string().min(1),
  instruction: word,
  is_resolved: z.boolean().nullish(),
  failure_mode: word,
  parser_results: z.record(z.string(), z.string()).nullish(),
  total_input_tokens: count,
  total_output_tokens: count,
  trial_started_at: word,
  trial_ended_at: word,
  agent_started_at: word,
  agent_ended_at: word,
  test_started_at: word,
  test_ended_at: word
});
export type Trial = z.infer<typeof trial>;

/** One trial as a run. 0 tokens are unknown: most agents do not report any. */
export function trialRun(
  d: Trial,
  {config, suite, run}: {config: ConfigInput; suite: string | null; run: string}
): RunInput {
  const tests = Object.entries(d.parser_results ?? {});
  const failed = tests.filter(([, word]) => word !== "passed").map(([name]) => name);
  const share = testShare(tests.length - failed.length, failed);
  const mode = d.failure_mode ?? "unset";
  const input = d.total_input_tokens || null;
  const output = d.total_output_tokens || null;
  return {
    task: d.task_id,
    suite,
    ...config,
    ...trialFailure(mode, d.is_resolved ?? null),
    passed: d.is_resolved ?? null,
    tokens_input: input,
    tokens_output: output,
    tokens_semantics: input === null && output === null ? null : "cumulative",
    duration_s: secondsBetween(d.trial_started_at, d.trial_ended_at),
    duration_scope: "wall",
    started_at: d.trial_started_at ?? null,
    note: mode === "unset" || mode === "none" ? null : mode,
    source_run_id: d.id ?? d.uuid ?? `${run}/${d.trial_name}`,
    scores: share === undefined ? {} : {tests: share},
    phases: [
      {name: "agent", duration_s: secondsBetween(d.agent_started_at, d.agent_ended_at)},
      {name: "test", duration_s: secondsBetween(d.test_started_at, d.test_ended_at)}
    ].filter((phase) => phase.duration_s !== null)
  };
}
