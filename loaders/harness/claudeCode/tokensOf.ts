import {sumKnown, unknownTokens} from "../session/tokenSet.js";
import type {ModelUsage, SessionRecord} from "../session/sessionRows.js";
import type {TokenSet} from "../session/tokenSet.js";
import type {Result, Usage} from "./events.js";
import {plainModel} from "./plainModel.js";

/** Claude Code counts no reasoning: it is part of the output. */
export function tokensOf(usage: Usage): TokenSet {
  return {
    ...unknownTokens,
    tokens_input: usage.input_tokens ?? null,
    tokens_output: usage.output_tokens ?? null,
    tokens_cache_read: usage.cache_read_input_tokens ?? null,
    tokens_cache_write: usage.cache_creation_input_tokens ?? null
  };
}

/** Tokens and cost by model, where a result gives them. */
export function modelUsageOf({modelUsage}: Result): ModelUsage[] {
  return Object.entries(modelUsage ?? {}).map(([model, d]) => ({
    ...unknownTokens,
    model: plainModel(model),
    tokens_input: d.inputTokens ?? d.input_tokens ?? null,
    tokens_output: d.outputTokens ?? d.output_tokens ?? null,
    tokens_cache_read: d.cacheReadInputTokens ?? d.cache_read_input_tokens ?? null,
    tokens_cache_write: d.cacheCreationInputTokens ?? d.cache_creation_input_tokens ?? null,
    cost_usd: d.costUSD ?? null
  }));
}

/** A count that only one of two accounts of the same tokens gives. */
export function completed(tokens: TokenSet, other: TokenSet): TokenSet {
  const names = Object.keys(tokens) as (keyof TokenSet)[];
  return Object.fromEntries(names.map((d) => [d, tokens[d] ?? other[d]])) as unknown as TokenSet;
}

/** The greater of each count: the blocks of one answer repeat its usage, and the last of them may know more. */
export function greater(a: TokenSet, b: TokenSet): TokenSet {
  const names = Object.keys(a) as (keyof TokenSet)[];
  const most = (x: number | null, y: number | null) => (x === null || y === null ? (x ?? y) : Math.max(x, y));
  return Object.fromEntries(names.map((d) => [d, most(a[d], b[d])])) as unknown as TokenSet;
}

type Ending = Pick<SessionRecord, "status" | "failure">;

/** How a session ended, by its last result. */
export function endingOf({subtype, is_error, stop_reason, api_error_status}: Result): Ending {
  if (stop_reason === "refusal") return {status: "failed", failure: "refusal"};
  if (subtype === "error_max_turns" || subtype === "error_max_budget_usd") return {status: "failed", failure: "budget"};
  if (subtype === "error_max_structured_output_retries") return {status: "failed", failure: "model"};
  if (is_error === true || subtype?.startsWith("error") || api_error_status) {
    return {status: "error", failure: api_error_status ? "infra" : "unknown"};
  }
  return {status: "completed", failure: "none"};
}

/** Whether every cost includes the one before it: Claude Code then counted on from result to result. */
export function isCumulative(results: Result[]): boolean {
  return results.every(({total_cost_usd: cost}, i) => {
    const before = results[i - 1]?.total_cost_usd;
    return i === 0 || (typeof cost === "number" && typeof before === "number" && cost >= before);
  });
}

/** The sum over results, of a figure that each of them states for its own turn. */
export function sumOf(results: Result[], field: "num_turns" | "duration_ms" | "total_cost_usd"): number | null {
  return sumKnown(results.map((d) => d[field]));
}
