import {z} from "zod";

const word = z.string().nullish();
const amount = z.number().nonnegative().nullish();
const id = z.union([z.string(), z.number()]).transform(String);
const args = z.record(z.string(), z.unknown()).nullish();

const config = z.looseObject({
  agent_name: word,
  benchmark_name: word,
  date: word,
  run_id: word,
  agent_args: args
});

const latency = z.union([z.number().nonnegative(), z.looseObject({total_time: amount, first_call_timestamp: word})]);
export type Latency = z.infer<typeof latency>;

const usage = z.looseObject({
  prompt_tokens: z.int().nonnegative().nullish(),
  completion_tokens: z.int().nonnegative().nullish(),
  input_tokens: z.int().nonnegative().nullish(),
  output_tokens: z.int().nonnegative().nullish()
});

/** The fields of an upload that are read: all but the logs. */
export const upload = z.looseObject({
  config: config.nullish(),
  metadata: config.nullish(),
  results: z
    .looseObject({
      accuracy: z.number().nullish(),
      successful_tasks: z.array(id.nullable()).nullish(),
      failed_tasks: z.array(id.nullable()).nullish(),
      total_cost: amount,
      latencies: z.record(z.string(), latency.nullable()).nullish(),
      costs: z.record(z.string(), amount).nullish()
    })
    .nullish(),
  raw_eval_results: z.unknown().optional(),
  total_usage: z.record(z.string(), usage.nullable()).nullish(),
  total_cost: amount
});
export type Upload = z.infer<typeof upload>;

/** `config`, which older uploads call `metadata`. */
export function configured({config: now, metadata: then}: Upload): NonNullable<Upload["config"]> {
  const known = Object.entries(now ?? {}).filter(([, d]) => d !== null && d !== undefined);
  return {...then, ...Object.fromEntries(known)};
}
