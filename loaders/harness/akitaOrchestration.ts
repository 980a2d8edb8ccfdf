import {z} from "zod";
import {parseJson} from "../jsonText.js";
import type {Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import {tokenCounts, tokensOf} from "./akita/tokensOf.js";

/** The fields of a line that are read: one dispatch of a planner to an executor. */
const dispatch = z.looseObject({
  n: z.int().positive(),
  subtask: z.string(),
  model: z.string().min(1),
  status: z.string(),
  exit_code: z.int().nullish(),
  started_at: z.string().nullish(),
  elapsed_s: z.number().nonnegative().nullish(),
  executor_tokens: tokenCounts.nullish(),
  executor_cost_usd: z.number().nonnegative().nullish(),
  finish_reason: z.string().nullish()
});

/**
 * akitaonrails/llm-coding-benchmark: orchestration_log.jsonl, one line a subtask that a planner gave to an executor. The
 * file is one run, its lines are calls. It does not say what the planner used, so the run has no cost of its own.
 */
export const akitaOrchestration: Loader = {
  name: "akita-orchestration",
  version: 1,
  description: "llm-coding-benchmark: orchestration_log.jsonl, one line a dispatch",
  detect: ({head}) => {
    const keys = ["subtask", "executor_tokens", "executor_cost_usd"];
    return keys.every((key) => head.includes(`"${key}"`)) ? keys : undefined;
  },
  async *load(file) {
    const lines: z.infer<typeof dispatch>[] = [];
    for await (const {text, line} of file.lines()) {
      const pointer = `line ${line}`;
      let value: unknown;
      try {
        value = parseJson(text);
      } catch (error) {
        const received = (error as Error).message;
        yield {problem: problem("bad-syntax", {pointer, expected: "a JSON object", received, action: "line left out"})};
        continue;
      }
      const parsed = dispatch.safeParse(value);
      if (parsed.success) lines.push(parsed.data);
      else for (const d of problemsOf(parsed.error, value, {pointer, action: "line left out"})) yield {problem: d};
    }
    if (lines.length === 0) return;
    const slug = file.path.split("/").at(-2) ?? "orchestration";
    const isFine = lines.at(-1)!.status === "ok";
    yield {
      pointer: "line 1",
      run: {
        task: "rails-rubyllm-chat",
        config: slug,
        model: [...new Set(lines.map((d) => nameOf(d.model)))].join(" + "),
        harness: "opencode",
        variant: "manual orchestration",
        settings: {planner: "named by the folder alone"},
        status: isFine ? "completed" : "failed",
        failure: isFine ? "none" : "unknown",
        started_at: lines[0].started_at ?? null,
        note: `model is that of the executor; ${lines.length} dispatches`,
        source_run_id: `${slug} ${lines[0].started_at ?? ""}`.trim(),
        calls: lines.map((d) => ({
          role: "executor",
          model: nameOf(d.model),
          failure: d.status === "ok" ? null : ("unknown" as const),
          cost_usd: d.executor_cost_usd || null,
          ...tokensOf(d.executor_tokens),
          duration_s: d.elapsed_s ?? null,
          error: d.status === "ok" ? null : `${d.status}, exit code ${d.exit_code}`
        })),
        usage: usageOf(lines)
      }
    };
  }
};

function usageOf(lines: z.infer<typeof dispatch>[]) {
  const models = [...new Set(lines.map((d) => nameOf(d.model)))];
  return models.map((model) => {
    const own = lines.filter((d) => nameOf(d.model) === model);
    const tokens = own.map((d) => tokensOf(d.executor_tokens));
    const sum = (values: (number | null | undefined)[]) =>
      values.every((d) => typeof d === "number") ? values.reduce((total, d) => total! + d!, 0) : null;
    return {
      role: "executor",
      model,
      tokens_input: sum(tokens.map((d) => d.tokens_input)),
      tokens_output: sum(tokens.map((d) => d.tokens_output)),
      tokens_cache_read: sum(tokens.map((d) => d.tokens_cache_read)),
      tokens_cache_write: sum(tokens.map((d) => d.tokens_cache_write)),
      cost_usd: sum(own.map((d) => d.executor_cost_usd || null))
    };
  });
}

function nameOf(model: string): string {
  return model.replace(/^openrouter\//, "");
}
