import {z} from "zod";
import type {Loader} from "../loader.js";

/** The fields of a .aider.results.json that are read. */
const exercise = z.looseObject({
  testdir: z.string().nullish(),
  testcase: z.string().min(1),
  model: z.string().min(1),
  edit_format: z.string().nullish(),
  tests_outcomes: z.array(z.boolean()),
  cost: z.number().nonnegative().nullish(),
  duration: z.number().nonnegative().nullish(),
  commit_hash: z.string().nullish(),
  reasoning_effort: z.union([z.string(), z.number()]).nullish(),
  thinking_tokens: z.union([z.string(), z.number()]).nullish(),
  prompt_tokens: z.int().nonnegative().nullish(),
  completion_tokens: z.int().nonnegative().nullish(),
  test_timeouts: z.number().nullish(),
  num_error_outputs: z.number().nullish(),
  num_user_asks: z.number().nullish(),
  num_exhausted_context_windows: z.number().nullish(),
  num_malformed_responses: z.number().nullish(),
  syntax_errors: z.number().nullish(),
  indentation_errors: z.number().nullish(),
  lazy_comments: z.number().nullish()
});

const counted = [
  "test_timeouts",
  "num_error_outputs",
  "num_user_asks",
  "num_exhausted_context_windows",
  "num_malformed_responses",
  "syntax_errors",
  "indentation_errors",
  "lazy_comments"
] as const;

/**
 * aider's benchmark: one .aider.results.json an exercise, made by benchmark/benchmark.py of Aider-AI/aider. Attempt k is
 * tests_outcomes[k - 1]; aider prices the exercise, not the attempt.
 */
export const aider: Loader = {
  name: "aider",
  version: 1,
  description: "aider benchmark: .aider.results.json, one an exercise",
  detect: ({head}) => keysOf(head, ["tests_outcomes", "testcase", "edit_format"]),
  async *load(file) {
    const r = exercise.parse(await file.json());
    const outcomes = r.tests_outcomes;
    const tested = outcomes.length > 0;
    yield {
      pointer: "/",
      run: {
        task: r.testcase,
        suite: languageOf(file.path),
        model: r.model,
        harness: "aider",
        harness_version: r.commit_hash ?? null,
        variant: r.edit_format ?? null,
        effort: r.reasoning_effort === null || r.reasoning_effort === undefined ? null : String(r.reasoning_effort),
        feedback: "test output",
        settings: {
          dirname: dirnameOf(r.testdir, file.path, r.testcase),
          ...(r.thinking_tokens === null || r.thinking_tokens === undefined ? {} : {thinking_tokens: r.thinking_tokens})
        },
        status: tested ? "completed" : "error",
        failure: tested ? (outcomes.at(-1) ? "none" : "model") : "unknown",
        passed: tested ? outcomes.at(-1)! : null,
        attempts: tested ? outcomes.map((passed) => ({passed})) : null,
        cost_usd: r.cost ?? null,
        ...(typeof r.cost === "number" && r.cost > 0 ? {cost_kind: "computed" as const} : {}),
        tokens_input: r.prompt_tokens || null,
        tokens_output: r.completion_tokens || null,
        duration_s: r.duration ?? null,
        duration_scope: "wall",
        scores: Object.fromEntries(counted.flatMap((key) => (typeof r[key] === "number" ? [[key, r[key]]] : [])))
      }
    };
  }
};

/** `<run>/<language>/exercises/practice/<testcase>/.aider.results.json` of the polyglot benchmark. */
function languageOf(path: string): string | null {
  return /([^/]+)\/exercises\/practice\/[^/]+\/[^/]+$/.exec(path)?.[1] ?? null;
}

/** The folder that aider made for the benchmark run, `YYYY-MM-DD-HH-MM-SS--name`. */
function dirnameOf(testdir: string | null | undefined, path: string, testcase: string): string {
  const below = (testdir ?? path).split("/");
  return (
    below.find((d) => /^\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d--/.test(d)) ?? below.filter((d) => d !== testcase).at(-2) ?? ""
  );
}

function keysOf(head: string, keys: string[]): string[] | undefined {
  return keys.every((key) => new RegExp(`"${key}"\\s*:`).test(head)) ? keys : undefined;
}
