import {z} from "zod";

const count = z.int().nonnegative().nullish();
const cost = z.number().nonnegative().nullish();
const text = z.string().nullish();

/** Tokens of one answer, or of a turn: input without what was read from a cache or written to one. */
export const usage = z.looseObject({
  input_tokens: count,
  output_tokens: count,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count
});

/** Tokens of one model; early versions spelt them as `usage` does. */
const modelUsage = usage.extend({
  inputTokens: count,
  outputTokens: count,
  cacheReadInputTokens: count,
  cacheCreationInputTokens: count,
  costUSD: cost
});

/** What no figure hangs on: of another type it is another thing, and no problem. */
const hint = text.catch(null);

/** What every event may carry, in the words of the stream and of the transcript. */
export const head = z.looseObject({
  type: z.string(),
  subtype: text,
  session_id: text,
  sessionId: text,
  timestamp: hint,
  parent_tool_use_id: hint,
  isSidechain: z.boolean().nullish(),
  agentId: hint,
  version: hint
});

/** The first event of a stream. */
export const init = z.looseObject({model: text, claude_code_version: text});

/** The model that answers from here on, because the one asked for did not. */
export const fallback = z.looseObject({
  original_model: text,
  originalModel: text,
  fallback_model: text,
  fallbackModel: text,
  model: text,
  scope: text
});

export const assistant = z.looseObject({
  /** Of early transcripts: later ones state no cost. */
  costUSD: cost,
  message: z.looseObject({
    id: text,
    model: text,
    stop_reason: text,
    usage: usage.nullish(),
    content: z.union([z.string(), z.array(z.looseObject({type: text, id: text, name: text}))]).nullish()
  })
});

/** The end of a turn. `usage` is that of the main model, `modelUsage` of every model. */
export const result = z.looseObject({
  subtype: text,
  is_error: z.boolean().nullish(),
  api_error_status: z.union([z.string(), z.number()]).nullish(),
  total_cost_usd: cost,
  /** What versions before 1.0 call it, and the cost of the turn alone. */
  total_cost: cost,
  cost_usd: cost,
  num_turns: count,
  duration_ms: z.number().nonnegative().nullish(),
  stop_reason: text,
  usage: usage.nullish(),
  modelUsage: z.record(z.string(), modelUsage).nullish()
});

export type Usage = z.infer<typeof usage>;
export type Head = z.infer<typeof head>;
export type Assistant = z.infer<typeof assistant>;
export type Result = z.infer<typeof result>;
