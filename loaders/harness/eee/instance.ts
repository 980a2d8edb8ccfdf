import {z} from "zod";
import {maybeAmount, maybeCount, maybeFlag, maybeNumber, maybeObject, maybeText} from "./lenient.js";

const maybe = <Shape extends z.ZodRawShape>(shape: Shape) => maybeObject.pipe(z.looseObject(shape));

/** Roles of a transcript; what was said is not kept. */
const transcript = z
  .unknown()
  .optional()
  .transform((d) => (Array.isArray(d) ? d.map((m) => String((m as {role?: unknown} | null)?.role ?? "")) : null));

/** The fields of an instance row that are read: one metric of one sample. */
export const instance = z.looseObject({
  schema_version: maybeText,
  evaluation_id: maybeText,
  evaluation_result_id: maybeText,
  model_id: z.string().min(1),
  evaluation_name: z.string().min(1),
  sample_id: z.union([z.string().min(1), z.number()]).transform(String),
  sample_hash: maybeText,
  input: maybe({raw: z.unknown().optional(), reference: z.unknown().optional()}),
  messages: transcript,
  // before 0.2.1
  interactions: transcript,
  evaluation: z.looseObject({
    score: z.union([z.number(), z.string(), z.null()], "a number or null").transform((d) => maybeNumber.parse(d)),
    is_correct: maybeFlag,
    num_turns: maybeCount,
    tool_calls_count: maybeCount
  }),
  token_usage: maybe({
    input_tokens: maybeCount,
    output_tokens: maybeCount,
    total_tokens: maybeCount,
    input_tokens_cache_read: maybeCount,
    input_tokens_cache_write: maybeCount,
    reasoning_tokens: maybeCount
  }),
  performance: maybe({latency_ms: maybeAmount, generation_time_ms: maybeAmount}),
  error: z
    .unknown()
    .optional()
    .transform((d) => {
      if (d === null || d === undefined || d === "") return null;
      if (typeof d !== "object") return String(d);
      const {type, message} = d as {type?: unknown; message?: unknown};
      return (
        [type, message].filter((part) => typeof part === "string" && part !== "").join(": ") ||
        "an error of no type and no message"
      );
    }),
  metadata: maybeObject
});

export type Instance = z.infer<typeof instance>;
