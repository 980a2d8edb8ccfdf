/** Token counts of a session; what nobody says is null. */
export interface TokenSet {
  tokens_input: number | null;
  tokens_output: number | null;
  tokens_reasoning: number | null;
  tokens_cache_read: number | null;
  tokens_cache_write: number | null;
}

export const unknownTokens: TokenSet = {
  tokens_input: null,
  tokens_output: null,
  tokens_reasoning: null,
  tokens_cache_read: null,
  tokens_cache_write: null
};

/** The sum of parts; of a count that one part does not know, or where there is no part, nothing. */
export function sumTokens(parts: TokenSet[]): TokenSet {
  const names = Object.keys(unknownTokens) as (keyof TokenSet)[];
  const sums = names.map((name) => [name, sumKnown(parts.map((d) => d[name]))]);
  return Object.fromEntries(sums) as unknown as TokenSet;
}

/** The sum of numbers that are all known; else, or of none, null. */
export function sumKnown(values: (number | null | undefined)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return values.length === 0 ? null : sum;
}

/** Whether anything was counted: a session without one token never reached its model, or nobody counted. */
export function hasTokens(tokens: TokenSet): boolean {
  return Object.values(tokens).some((d) => typeof d === "number" && d > 0);
}

/** Input tokens without those read from a cache, of a count that includes them; unknown where either is. */
export function withoutCached(input: number | null | undefined, cached: number | null | undefined): number | null {
  if (typeof input !== "number" || typeof cached !== "number") return null;
  return Math.max(0, input - cached);
}
