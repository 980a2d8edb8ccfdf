import type {RunInput} from "../../runRecord.js";
import type {Instance} from "./instance.js";

type Tokens = Pick<
  RunInput,
  | "tokens_input"
  | "tokens_output"
  | "tokens_reasoning"
  | "tokens_cache_read"
  | "tokens_cache_write"
  | "output_includes_reasoning"
>;

/** Tokens of a row; whether input holds the cache reads, and output the reasoning, is told by what adds up to the total. */
export function tokensOf(d: Instance["token_usage"]): Tokens {
  const [input, output, total] = [d.input_tokens, d.output_tokens, d.total_tokens];
  const [read, write] = [d.input_tokens_cache_read, d.input_tokens_cache_write];
  const reasoning = d.reasoning_tokens;
  const addsUp = (...parts: (number | null)[]) => parts.reduce<number>((sum, n) => sum + (n ?? 0), 0) === total;
  const isInside = addsUp(input, output) || addsUp(input, output, reasoning);
  const hasCache = (read ?? 0) > 0;
  const includesCache = hasCache && input !== null && input >= read! && (isInside || total === null);
  return {
    tokens_input: includesCache ? input - read! : input,
    tokens_output: output,
    tokens_reasoning: reasoning,
    tokens_cache_read: read,
    tokens_cache_write: write,
    output_includes_reasoning:
      !reasoning || total === null
        ? null
        : addsUp(input, output) || addsUp(input, output, read, write)
          ? true
          : addsUp(input, output, reasoning) || addsUp(input, output, read, write, reasoning)
            ? false
            : null
  };
}
