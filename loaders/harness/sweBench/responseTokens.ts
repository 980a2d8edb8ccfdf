import type {RunInput} from "../../runRecord.js";

type Usage = Record<string, unknown>;
type Tokens = Pick<
  RunInput,
  | "tokens_input"
  | "tokens_output"
  | "tokens_reasoning"
  | "tokens_cache_read"
  | "tokens_cache_write"
  | "tokens_semantics"
  | "output_includes_reasoning"
>;

/**
 * The tokens of the responses of one run together, in OpenAI's words as LiteLLM gives them for every provider: prompt
 * tokens include the cached ones, which are taken out here; completion tokens include reasoning. Nothing counted is
 * unknown, so a sum of 0 is null.
 */
export function tokensOf(usages: Usage[]): Tokens {
  const sum = (...names: string[]) =>
    usages.reduce((total, usage) => total + (names.map((d) => at(usage, d)).find((d) => d !== undefined) ?? 0), 0);
  const prompt = sum("prompt_tokens", "input_tokens");
  const output = sum("completion_tokens", "output_tokens");
  const read = sum(
    "prompt_tokens_details.cached_tokens",
    "input_tokens_details.cached_tokens",
    "cache_read_input_tokens"
  );
  const write = sum("cache_creation_input_tokens", "prompt_tokens_details.cache_creation_tokens");
  const reasoning = sum("completion_tokens_details.reasoning_tokens", "output_tokens_details.reasoning_tokens") || null;
  return {
    tokens_input: Math.max(prompt - read - write, 0) || null,
    tokens_output: output || null,
    tokens_reasoning: reasoning,
    output_includes_reasoning: reasoning === null ? null : true,
    tokens_cache_read: read || null,
    tokens_cache_write: write || null,
    tokens_semantics: prompt + output > 0 ? "cumulative" : null
  };
}

function at(usage: Usage, path: string): number | undefined {
  const found = path.split(".").reduce<unknown>((d, key) => (d as Usage | null | undefined)?.[key], usage);
  return typeof found === "number" ? found : undefined;
}
