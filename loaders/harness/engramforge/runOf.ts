import {z} from "zod";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";
import type {ConfigInput} from "../../loader.js";
import type {RunInput} from "../../runRecord.js";

const count = z.int().nonnegative().nullish();

export const gateNames = ["diff_extracted", "diff_applied", "tests_passed", "mypy_passed", "ruff_passed"] as const;
const counted = ["tests_total", "tests_failed", "mypy_errors", "ruff_errors"] as const;

/** The fields of a run that are read; the CSV has the first ten alone. */
export const record = z.looseObject({
  model: z.string().min(1),
  task: z.string().min(1),
  timestamp: z.string().regex(/^\d{8}-\d{6}$/, "a time: YYYYMMDD-HHMMSS"),
  gates: z.record(z.enum(gateNames), z.boolean()),
  gates_passed: z.int().min(0).max(gateNames.length),
  input_tokens: count,
  output_tokens: count,
  estimated_cost_usd: z.number().nonnegative().nullish(),
  tests_total: count,
  tests_failed: count,
  mypy_errors: count,
  ruff_errors: count
});

export type Record = z.infer<typeof record>;

/** One id wherever the run is told of: nothing else numbers it. */
export function idOf({model, task, timestamp}: Pick<Record, "model" | "task" | "timestamp">): string {
  return `${model} ${task} ${timestamp}`;
}

/** A run without a token and without a diff never ran: its 0 of 5 gates say nothing of the model. */
export function neverRan({input_tokens, output_tokens, gates}: Record): boolean {
  return input_tokens === 0 && output_tokens === 0 && !gates.diff_extracted;
}

/** `cloud:deepseek-v3.2` and `gemini:gemini-2.5-pro` name a back end before the model. */
export function configOf(model: string): ConfigInput {
  const [, backend, name] = /^(?:([a-z]+):)?(.+)$/.exec(model)!;
  return {model: name, harness: "engramforge", settings: backend === undefined ? {} : {backend}};
}

/** One generation through five gates; the score is how many it passed. */
export function runOf(r: Record): RunInput {
  const hasRun = !neverRan(r);
  const passed = r.gates_passed === gateNames.length;
  const [, y, m, d, h, min, s] = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(r.timestamp)!;
  return {
    task: r.task,
    ...configOf(r.model),
    status: hasRun ? "completed" : "error",
    failure: hasRun ? (passed ? "none" : "model") : "infra",
    passed: hasRun ? passed : null,
    metric: "gates_passed",
    score: hasRun ? r.gates_passed : null,
    cost_usd: hasRun ? (r.estimated_cost_usd ?? null) : null,
    ...(hasRun && r.estimated_cost_usd ? {cost_kind: "computed" as const} : {}),
    tokens_input: r.input_tokens || null,
    tokens_output: r.output_tokens || null,
    tokens_semantics: r.output_tokens ? "cumulative" : null,
    started_at: `${y}-${m}-${d}T${h}:${min}:${s}`,
    source_run_id: idOf(r),
    scores: hasRun
      ? {
          ...Object.fromEntries(gateNames.map((gate) => [gate, r.gates[gate]])),
          ...Object.fromEntries(counted.flatMap((key) => (typeof r[key] === "number" ? [[key, r[key]]] : [])))
        }
      : {},
    note: hasRun ? null : `never ran: 0 tokens and no diff; the file counts it with ${r.gates_passed} gates`
  };
}

/** What is to be said of a run besides its row. */
export function problemsOfRun(r: Record, pointer: string): Problem[] {
  const passed = gateNames.filter((gate) => r.gates[gate]).length;
  return [
    ...(neverRan(r)
      ? [
          problem("never-ran", {
            severity: "warning",
            pointer,
            expected: "tokens of a run that got an answer",
            received: `0 tokens, no diff, ${r.gates_passed} gates passed`,
            action: "failure infra, without a score"
          })
        ]
      : []),
    ...(passed === r.gates_passed
      ? []
      : [
          problem("parts-differ", {
            severity: "warning",
            pointer,
            expected: `${passed} gates_passed, for so many gates are true`,
            received: String(r.gates_passed),
            action: "gates_passed kept"
          })
        ])
  ];
}
