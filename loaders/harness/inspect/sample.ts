import {z} from "zod";
import type {WantedParts} from "../../jsonParts.js";
import {modelUsage} from "./header.js";

const text = z.string().nullish();
const seconds = z.number().nonnegative().nullish();
const score = z.looseObject({value: z.unknown().optional(), explanation: text});
export type Score = z.infer<typeof score>;

/** The fields of a sample, or of its summary, that are read. */
export const sample = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  epoch: z.int().positive().default(1),
  scores: z.record(z.string(), score.nullable()).nullish(),
  // Until 2024 a sample had one score, of the log's scorer.
  score: score.nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  model_usage: z.record(z.string(), modelUsage).nullish(),
  role_usage: z.record(z.string(), modelUsage).nullish(),
  model_fallbacks: z.array(z.looseObject({fallback_model: text})).nullish(),
  started_at: text,
  total_time: seconds,
  uuid: text,
  error: z.union([z.string(), z.looseObject({message: z.string()}).transform((d) => d.message)]).nullish(),
  limit: z
    .union([
      z.string().transform((type) => ({type, limit: null})),
      z.looseObject({type: z.string(), limit: z.number().nullish()})
    ])
    .nullish(),
  retries: z.int().nonnegative().nullish(),
  error_retries: z.array(z.looseObject({message: text})).nullish(),
  completed: z.boolean().nullish(),
  invalidation: z.looseObject({author: text, reason: text}).nullish()
});
export type Sample = z.infer<typeof sample>;

/** The members of a sample that are read; its messages, events and attachments are passed over. */
export const sampleParts = [
  "id",
  "epoch",
  "scores",
  "score",
  "metadata",
  "model_usage",
  "role_usage",
  "model_fallbacks",
  "started_at",
  "total_time",
  "uuid",
  "error",
  "limit",
  "retries",
  "completed",
  "invalidation"
];

/** The parts of the scores reduced over epochs: a scorer and its reducer, then a value for each sample. */
export const reductionParts: WantedParts = {
  "/*/scorer": true,
  "/*/reducer": true,
  "/*/samples/*": ["sample_id", "value"]
};
