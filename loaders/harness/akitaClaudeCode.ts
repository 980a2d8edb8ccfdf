import {z} from "zod";
import type {Loader} from "../loader.js";
import type {RunInput} from "../runRecord.js";
import {ending, outcomeOf} from "./akita/outcomeOf.js";
import {sumTokens} from "./akita/tokensOf.js";

const count = z.int().nonnegative().nullish();

const modelUsage = z.looseObject({
  inputTokens: count,
  outputTokens: count,
  cacheReadInputTokens: count,
  cacheCreationInputTokens: count,
  costUSD: z.number().nonnegative().nullish()
});

/** The fields of a result.json that are read. usage_total counts the main model alone, model_usage every model. */
const result = ending.extend({
  slug: z.string().min(1),
  label: z.string().nullish(),
  main_model: z.string().min(1),
  subagent: z.looseObject({model: z.string().nullish()}).nullish(),
  total_cost_usd: z.number().nonnegative().nullish(),
  model_usage: z.record(z.string(), modelUsage).nullish(),
  elapsed_seconds: z.number().nonnegative().nullish(),
  started_at: z.string().nullish(),
  prompt_sha256: z.string().nullish(),
  num_turns: count,
  assistant_turns: count,
  file_count: count,
  tool_use_counts: z.record(z.string(), z.int().nonnegative()).nullish()
});

type Result = z.infer<typeof result>;

/** akitaonrails/llm-coding-benchmark v1 in Claude Code: one result.json a variant, one phase, measured cost. */
export const akitaClaudeCode: Loader = {
  name: "akita-claude-code",
  version: 1,
  description: "llm-coding-benchmark v1: result.json of Claude Code, with usage by model",
  detect: ({head}) => {
    const keys = ["main_model", "model_usage", "usage_total", "no_progress_timeout_seconds"];
    return keys.every((key) => head.includes(`"${key}"`)) ? keys : undefined;
  },
  async *load(file) {
    yield {run: runOf(result.parse(await file.json())), pointer: "/"};
  }
};

function runOf(r: Result): RunInput {
  const usage = Object.entries(r.model_usage ?? {}).map(([model, d]) => ({
    role: model === r.main_model ? "agent" : model === r.subagent?.model ? "subagent" : "background",
    model,
    tokens_input: d.inputTokens ?? null,
    tokens_output: d.outputTokens ?? null,
    tokens_cache_read: d.cacheReadInputTokens ?? null,
    tokens_cache_write: d.cacheCreationInputTokens ?? null,
    cost_usd: d.costUSD ?? null
  }));
  const tools = Object.entries(r.tool_use_counts ?? {});
  const counted = {num_turns: r.num_turns, assistant_turns: r.assistant_turns, file_count: r.file_count};
  return {
    task: "rails-rubyllm-chat",
    config: r.slug,
    model: r.main_model,
    harness: /deepclaude/i.test(r.label ?? "") ? "Claude Code (DeepClaude)" : "Claude Code",
    variant: r.subagent ? (r.slug.endsWith("_forced") ? "forced delegation" : "delegation") : null,
    settings: {
      ...(r.subagent?.model ? {subagent: r.subagent.model} : {}),
      ...(r.prompt_sha256 ? {prompt_sha256: r.prompt_sha256} : {})
    },
    ...outcomeOf(r, {hasTokens: usage.some((d) => d.tokens_output)}),
    cost_usd: r.total_cost_usd ?? null,
    ...(r.total_cost_usd ? {cost_kind: "measured" as const} : {}),
    ...sumTokens(usage),
    tokens_semantics: usage.length > 0 ? "cumulative" : null,
    duration_s: r.elapsed_seconds ?? null,
    duration_scope: "wall",
    started_at: r.started_at ?? null,
    scores: {
      ...Object.fromEntries(Object.entries(counted).flatMap(([name, n]) => (typeof n === "number" ? [[name, n]] : []))),
      ...Object.fromEntries(tools.map(([tool, n]) => [`calls of ${tool}`, n]))
    },
    usage
  };
}
