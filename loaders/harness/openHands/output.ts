import {z} from "zod";

const word = z.string().nullish();
const count = z.int().nonnegative().nullish();

const tokens = z.looseObject({
  model: word,
  prompt_tokens: count,
  completion_tokens: count,
  cache_read_tokens: count,
  cache_write_tokens: count,
  reasoning_tokens: count
});
export type TokenUsage = z.infer<typeof tokens>;

const llm = z
  .looseObject({
    model: word,
    temperature: z.number().nullish(),
    top_p: z.number().nullish(),
    reasoning_effort: word
  })
  .nullish();

/** What an evaluation says of itself: metadata.json, and the same again in most rows. `llm` is the name since 1.0. */
export const metadata = z.looseObject({
  agent_class: word,
  model_name: word,
  llm_config: llm,
  llm,
  max_iterations: count,
  git_commit: word,
  dataset: word,
  data_split: word,
  dataset_split: word,
  hub: word,
  condenser_config: z.looseObject({type: word}).nullish()
});
export type Metadata = z.infer<typeof metadata>;

const metrics = z.looseObject({
  accumulated_cost: z.number().nonnegative().nullish(),
  accumulated_token_usage: tokens.nullish(),
  token_usages: z.array(tokens.nullable()).nullish(),
  response_latencies: z.array(z.looseObject({latency: z.number().nonnegative().nullish()}).nullable()).nullish()
});

const id = z.union([z.string().min(1), z.number()]).nullish();

/** The fields of a row of output.jsonl that are read. `history` is counted and dropped before. */
export const output = z
  .looseObject({
    instance_id: id,
    id,
    question_id: id,
    attempt: z.int().positive().nullish(),
    model_id: word,
    metadata: metadata.nullish(),
    metrics: metrics.nullish(),
    error: z.unknown().optional(),
    report: z.unknown().optional(),
    test_result: z.unknown().optional(),
    correct: z.unknown().optional(),
    hallucination: z.unknown().optional()
  })
  .refine((d) => idOf(d) !== undefined, {path: ["instance_id"], message: "instance_id, id or question_id"});
export type Output = z.infer<typeof output>;

/** Benchmarks name their instances in three ways. */
export function idOf(d: {[key in "instance_id" | "id" | "question_id"]?: string | number | null}): string | undefined {
  const found = d.instance_id ?? d.id ?? d.question_id;
  return found === null || found === undefined ? undefined : String(found);
}
