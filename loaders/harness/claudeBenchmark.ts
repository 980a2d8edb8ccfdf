import {z} from "zod";
import type {Loader} from "../loader.js";
import type {RunInput} from "../runRecord.js";
import {cellOf} from "./claudeBenchmark/cellOf.js";
import {scored, scoresOf} from "./claudeBenchmark/scoresOf.js";

const count = z.int().nonnegative().nullish();

/** The fields of a run-N.json that are read. */
const result = z.looseObject({
  task_name: z.string().min(1),
  profile_name: z.string().min(1),
  model: z.string().min(1),
  run_number: z.int().positive(),
  status: z.enum(["success", "failure"]),
  error: z.string().nullish(),
  input_tokens: count,
  output_tokens: count,
  cost: z.number().nonnegative().nullish(),
  duration_seconds: z.number().nonnegative().nullish(),
  scores: scored
});

type Result = z.infer<typeof result>;

/**
 * claude-benchmark, the parallel layout: <session>/<model>/<profile>/<task>/run-N.json.
 * https://github.com/jchilcher/claude-benchmark
 *
 * `status` is the exit of the command line alone: a wrong answer is a success with a low score. Tokens leave caches out,
 * costs are computed from them, and 0 stands for an unknown one.
 */
export const claudeBenchmark: Loader = {
  name: "claude-benchmark",
  version: 1,
  description: "claude-benchmark: run-N.json with result_key and scores",
  detect: ({head}) => {
    const keys = ["task_name", "profile_name", "run_number", "result_key"];
    return keys.every((key) => head.includes(`"${key}"`)) ? keys : undefined;
  },
  async *load(file) {
    const r = result.parse(await file.json());
    const {session, repeat} = cellOf(file, {...r, task: r.task_name, profile: r.profile_name});
    yield {pointer: "/", run: {...runOf(r), repeat, source_run_id: `${session}/${r.run_number}`}};
  }
};

function runOf(r: Result): RunInput {
  return {
    task: r.task_name,
    suite: /^(.+)-\d+$/.exec(r.task_name)?.[1] ?? null,
    model: r.model,
    harness: "Claude Code CLI",
    variant: r.profile_name,
    ...outcomeOf(r),
    cost_usd: r.cost ?? null,
    ...(r.cost ? {cost_kind: "computed" as const} : {}),
    tokens_input: r.output_tokens ? (r.input_tokens ?? null) : null,
    tokens_output: r.output_tokens || null,
    tokens_semantics: r.output_tokens ? "without cache" : null,
    duration_s: r.duration_seconds ?? null,
    duration_scope: "wall",
    ...scoresOf(r.scores)
  };
}

/** A command line that failed before the first token says nothing of the model. */
function outcomeOf({status, error, output_tokens}: Result): Partial<RunInput> {
  const note = error?.split("\n")[0].slice(0, 300) ?? null;
  if (status === "success") return {status: "completed", failure: "none", note};
  if (/time[d ]*out/i.test(error ?? "")) return {status: "timeout", failure: "timeout", note};
  return {status: "error", failure: output_tokens ? "unknown" : "infra", note};
}
