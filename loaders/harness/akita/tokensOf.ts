import {z} from "zod";
import type {RunInput} from "../../runRecord.js";

const count = z.int().nonnegative().nullish();

/** Token counts as the runner writes them; {} when the harness gave none. */
export const tokenCounts = z.looseObject({
  input: count,
  output: count,
  reasoning: count,
  cache: z.looseObject({read: count, write: count}).nullish(),
  cache_read: count,
  cache_write: count,
  total: count
});

export type TokenCounts = z.infer<typeof tokenCounts>;

type Tokens = Pick<
  RunInput,
  "tokens_input" | "tokens_output" | "tokens_reasoning" | "tokens_cache_read" | "tokens_cache_write"
>;

/** Counts that are 0 throughout are unknown: nothing ran without a token. */
export function tokensOf(counts: TokenCounts | null | undefined): Tokens {
  const {input, output, reasoning, cache, cache_read, cache_write} = counts ?? {};
  const all = [input, output, reasoning, cache?.read ?? cache_read, cache?.write ?? cache_write].map((d) => d ?? null);
  const [tokens_input, tokens_output, tokens_reasoning, tokens_cache_read, tokens_cache_write] = all.some((d) => d)
    ? all
    : all.map(() => null);
  return {tokens_input, tokens_output, tokens_reasoning, tokens_cache_read, tokens_cache_write};
}

/** The sum over parts that all know a count; one that does not leaves the sum unknown. */
export function sumTokens(parts: Tokens[]): Tokens {
  const sum = (name: keyof Tokens) =>
    parts.length > 0 && parts.every((d) => typeof d[name] === "number")
      ? parts.reduce((total, d) => total + d[name]!, 0)
      : null;
  return {
    tokens_input: sum("tokens_input"),
    tokens_output: sum("tokens_output"),
    tokens_reasoning: sum("tokens_reasoning"),
    tokens_cache_read: sum("tokens_cache_read"),
    tokens_cache_write: sum("tokens_cache_write")
  };
}
