import {z} from "zod";

/** Token counts of a model, in the words of Inspect. */
export const modelUsage = z.looseObject({
  input_tokens: z.int().nonnegative().nullish(),
  output_tokens: z.int().nonnegative().nullish(),
  total_tokens: z.int().nonnegative().nullish(),
  input_tokens_cache_read: z.int().nonnegative().nullish(),
  input_tokens_cache_write: z.int().nonnegative().nullish(),
  reasoning_tokens: z.int().nonnegative().nullish(),
  total_cost: z.number().nonnegative().nullish()
});
export type ModelUsage = z.infer<typeof modelUsage>;

const text = z.string().nullish();
const fields = z.record(z.string(), z.unknown()).nullish();
const metrics = z.record(z.string(), z.looseObject({value: z.number().nullish().catch(null)})).nullish();
const role = z.union([z.string().transform((model) => ({model})), z.looseObject({model: text})]);
const scorer = z.looseObject({name: z.string().min(1), options: fields, params: fields});

const score = z.looseObject({
  name: z.string().min(1),
  scorer: text,
  reducer: text,
  scored_samples: z.number().nullish(),
  unscored_samples: z.number().nullish(),
  params: fields,
  metrics
});
export type StatedScore = z.infer<typeof score>;

/** The fields of a log that are read, without its samples: header.json, or the log itself. */
export const header = z.looseObject({
  status: z.enum(["started", "success", "cancelled", "error"]).default("started"),
  eval: z.looseObject({
    task: z.string().min(1),
    task_id: text,
    run_id: text,
    created: text,
    model: z.string().min(1),
    model_args: fields,
    model_generate_config: fields,
    model_roles: z.record(z.string(), role).nullish(),
    solver: text,
    solver_args: fields,
    task_args: fields,
    task_args_passed: fields,
    dataset: z.looseObject({sample_ids: z.array(z.union([z.string(), z.number()])).nullish()}).nullish(),
    config: z.looseObject({epochs: z.int().positive().nullish()}).nullish(),
    packages: fields,
    scorers: z.array(scorer).nullish()
  }),
  plan: z.looseObject({config: fields}).nullish(),
  results: z
    .looseObject({
      total_samples: z.number().nullish(),
      completed_samples: z.number().nullish(),
      early_stopping: z.unknown().optional(),
      scores: z.array(score).nullish(),
      // Until 2024 a log had one scorer, and its metrics stood beside it.
      scorer: score.nullish(),
      metrics
    })
    .nullish(),
  stats: z.looseObject({model_usage: z.record(z.string(), modelUsage).nullish()}).nullish(),
  error: z.looseObject({message: text}).nullish(),
  invalidated: z.boolean().nullish()
});
export type Header = z.infer<typeof header>;

/** The members of a log that make its header. */
export const headerParts = {
  "/status": true,
  "/eval": true,
  "/plan": ["config"],
  "/results": ["total_samples", "completed_samples", "early_stopping", "scores", "scorer", "metrics"],
  "/stats": ["model_usage"],
  "/error": ["message"],
  "/invalidated": true
} as const;

export function epochsOf({eval: {config}}: Header): number {
  return config?.epochs ?? 1;
}

/** Stated scores, in one form for logs of any year. */
export function statedScores({results}: Header): StatedScore[] {
  const {scores, scorer: single, metrics: beside} = results ?? {};
  if (scores) return scores;
  return single ? [{...single, metrics: beside ?? single.metrics}] : [];
}

/** The scorer that the log puts first; the others are scores beside it. */
export function firstScorer(log: Header): string | undefined {
  const [stated] = statedScores(log);
  return stated?.scorer ?? stated?.name ?? log.eval.scorers?.[0]?.name.split("/").at(-1);
}
