import {z} from "zod";
import {costKinds, durationScopes, failures, statuses, tokenSemantics, violationSeverities} from "./schema/words.js";

const words = z.string().min(1);
const amount = z.number().nonnegative().nullable().optional();
const count = z.int().nonnegative().nullable().optional();
const when = z.iso.datetime({offset: true, local: true}).nullable().optional();
const text = z.string().nullable().optional();

/** Settings are hashed and written as JSON, which a value of many thousand levels would not survive. */
const deepest = 100;

function isDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== "object") return false;
  return levels === 0 || Object.values(value).some((d) => isDeeper(d, levels - 1));
}

const tokens = {
  tokens_input: count,
  tokens_output: count,
  tokens_reasoning: count,
  tokens_cache_read: count,
  tokens_cache_write: count
};

/** More attempts than this are a mistake of the file. */
const mostAttempts = 100_000;

const attempt = z.strictObject({
  passed: z.boolean().nullable().optional(),
  score: z.number().nullable().optional(),
  failure: z.enum(failures).nullable().optional(),
  cost_usd: amount,
  ...tokens,
  duration_s: amount,
  feedback: text,
  error: text
});

const score = z.union([
  z.number(),
  z.boolean(),
  z.strictObject({
    value: z.number().nullable().optional(),
    passed: z.boolean().nullable().optional(),
    raw: text,
    attempt: z.int().nonnegative().default(0)
  })
]);

/**
 * One run in Benchbook's own words: what every loader gives, and the format of `benchbook: run/1` files. Unknown is
 * absent or null, never 0. Numbers stay on the scale of the harness; times are ISO 8601, money US dollars.
 */
export const runRecord = z.strictObject({
  benchbook: z.literal("run/1").optional(),
  experiment: words.optional().meta({description: "Part of the study with its own protocol; main when absent"}),
  task: words,
  suite: text,
  category: text,
  level: text,
  config: words.optional().meta({description: "Slug of the config; made from model, harness and settings when absent"}),
  model: words.optional().meta({description: "Model; may be absent where archive.yaml declares the config"}),
  harness: text,
  harness_version: text,
  variant: text,
  temperature: z.number().nullable().optional(),
  effort: text,
  max_attempts: z.int().positive().nullable().optional(),
  feedback: text.meta({description: "What an attempt after a failure gets to see"}),
  settings: z
    .record(z.string(), z.unknown())
    .refine((settings) => !isDeeper(settings, deepest), {error: `at most ${deepest} levels of settings`})
    .optional(),
  repeat: z.int().positive().nullable().optional().meta({description: "Independent run of the pair, from 1"}),
  batch: text.meta({description: "Evaluation or job that the run was part of: repeats of two are different runs"}),
  status: z.enum(statuses).optional(),
  failure: z.enum(failures).optional(),
  passed: z.boolean().nullable().optional(),
  metric: words.optional().meta({description: "Name of the primary score"}),
  score: z.number().nullable().optional(),
  attempts: z
    .union([z.int().positive().max(mostAttempts), z.array(attempt).min(1)])
    .nullable()
    .optional()
    .meta({description: "Each try in order, or their number: all but the last then failed"}),
  cost_usd: amount,
  cost_kind: z.enum(costKinds).optional(),
  ...tokens,
  tokens_semantics: z.enum(tokenSemantics).nullable().optional(),
  output_includes_reasoning: z.boolean().nullable().optional(),
  turns: count,
  tool_calls: count,
  subagents: count,
  fallback_model: text.meta({description: "Model that answered instead of the one that was asked for"}),
  duration_s: amount,
  duration_scope: z.enum(durationScopes).nullable().optional(),
  started_at: when,
  approximate: z.array(words).optional().meta({description: "Fields whose value is given as about"}),
  selected_from: text,
  excluded: text,
  note: text,
  source_run_id: text,
  scores: z.record(z.string(), score).optional(),
  phases: z
    .array(
      z.strictObject({
        name: text,
        status: text,
        cost_usd: amount,
        ...tokens,
        tokens_semantics: z.enum(tokenSemantics).nullable().optional(),
        duration_s: amount
      })
    )
    .optional(),
  calls: z
    .array(
      z.strictObject({
        attempt: count,
        role: text,
        model: text,
        failure: z.enum(failures).nullable().optional(),
        cost_usd: amount,
        ...tokens,
        duration_s: amount,
        error: text
      })
    )
    .optional(),
  violations: z
    .array(
      z.strictObject({
        metric: words,
        category: text,
        severity: z.enum(violationSeverities).nullable().optional(),
        deduction: z.number().nullable().optional(),
        source: text,
        evidence: text
      })
    )
    .optional(),
  judgements: z
    .array(
      z.strictObject({
        judge: words,
        metric: words,
        judged_at: text,
        raw: text,
        value: z.number().nullable().optional(),
        prompt_hash: text,
        evidence: text
      })
    )
    .optional(),
  usage: z
    .array(
      z.strictObject({
        attempt: z.int().nonnegative().default(0),
        role: words,
        model: words,
        ...tokens,
        cost_usd: amount
      })
    )
    .optional(),
  costs: z.array(z.strictObject({as_of: words, kind: z.enum(costKinds), cost_usd: amount, source: text})).optional(),
  artefacts: z
    .array(
      z.strictObject({
        path: words,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: count,
        is_baseline: z.boolean().nullable().optional()
      })
    )
    .optional()
});

/** What a loader yields: any field may be missing, so the input type of the record. */
export type RunInput = z.input<typeof runRecord>;
export type RunRecord = z.output<typeof runRecord>;
