import type {RunInput} from "../../runRecord.js";
import {secondsBetween} from "../secondsBetween.js";
import type {History} from "./historyOf.js";
import type {Output, TokenUsage} from "./output.js";

/** What was measured of one try. */
export type Measured = Pick<
  RunInput,
  | "cost_usd"
  | "tokens_input"
  | "tokens_output"
  | "tokens_reasoning"
  | "tokens_cache_read"
  | "tokens_cache_write"
  | "duration_s"
  | "turns"
  | "tool_calls"
>;

/** Cost, tokens and time of a row; a count of 0 prompt and 0 output tokens is unknown, for no try is without a prompt. */
export function measuredOf({metrics}: Pick<Output, "metrics">, history: History): Measured {
  const single = metrics?.token_usages?.filter((d) => d !== null);
  const total = metrics?.accumulated_token_usage ?? (single?.length ? sumOf(single) : null);
  const isKnown = Boolean(total?.prompt_tokens) || Boolean(total?.completion_tokens);
  const turns = metrics?.response_latencies?.length || single?.length || null;
  return {
    cost_usd: metrics?.accumulated_cost ?? null,
    ...(isKnown ? tokensOf(total!) : {}),
    duration_s: secondsBetween(history.started_at, history.ended_at) || null,
    turns,
    tool_calls: history.tool_calls
  };
}

/** prompt_tokens holds what was read from a cache and what was written to one, as LiteLLM counts. */
function tokensOf(d: TokenUsage): Measured {
  const read = d.cache_read_tokens ?? 0;
  const write = d.cache_write_tokens ?? 0;
  const prompt = d.prompt_tokens ?? null;
  const cached = [read + write, read].find((n) => prompt !== null && n <= prompt) ?? 0;
  return {
    tokens_input: prompt === null ? null : prompt - cached,
    tokens_output: d.completion_tokens ?? null,
    tokens_reasoning: d.reasoning_tokens ?? null,
    tokens_cache_read: d.cache_read_tokens ?? null,
    tokens_cache_write: d.cache_write_tokens ?? null
  };
}

function sumOf(rows: TokenUsage[]): TokenUsage {
  const sum = (name: keyof TokenUsage) =>
    rows.some((d) => typeof d[name] === "number")
      ? rows.reduce((total, d) => total + ((d[name] as number | null | undefined) ?? 0), 0)
      : null;
  return {
    prompt_tokens: sum("prompt_tokens"),
    completion_tokens: sum("completion_tokens"),
    cache_read_tokens: sum("cache_read_tokens"),
    cache_write_tokens: sum("cache_write_tokens"),
    reasoning_tokens: sum("reasoning_tokens")
  };
}

/** Several tries as one: a sum with an unknown part is unknown. */
export function sumMeasured(tries: Measured[]): Measured {
  const names = Object.keys(tries[0]) as (keyof Measured)[];
  return Object.fromEntries(
    names.map((name) => {
      const values = tries.map((d) => d[name] ?? null);
      return [name, values.includes(null) ? null : values.reduce((sum, d) => sum! + d!, 0)];
    })
  );
}
