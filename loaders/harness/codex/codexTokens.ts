import {z} from "zod";
import {withoutCached} from "../session/tokenSet.js";
import type {TokenSet} from "../session/tokenSet.js";

const count = z.int().nonnegative().nullish();

/** Tokens as Codex counts them: input includes what was read from the cache, output includes reasoning. */
export const tokenUsage = z.looseObject({
  input_tokens: count,
  cached_input_tokens: count,
  output_tokens: count,
  reasoning_output_tokens: count
});

export function codexTokens(usage: z.infer<typeof tokenUsage>): TokenSet {
  return {
    tokens_input: withoutCached(usage.input_tokens, usage.cached_input_tokens),
    tokens_output: usage.output_tokens ?? null,
    tokens_reasoning: usage.reasoning_output_tokens ?? null,
    tokens_cache_read: usage.cached_input_tokens ?? null,
    tokens_cache_write: null
  };
}
