import {z} from "zod";

/** Free details of every_eval_ever: values must be texts. */
const details = z.record(z.string(), z.string());
const bound = z.union([z.number(), z.null()]);

/** What every_eval_ever 0.3.0 asks of the aggregates that Benchbook writes, in our own words. */
export const newestAggregate = z.strictObject({
  schema_version: z.literal("0.3.0"),
  evaluation_id: z.string(),
  retrieved_timestamp: z.string(),
  source_metadata: z.strictObject({
    source_name: z.string(),
    source_type: z.enum(["documentation", "evaluation_run"]),
    source_organization_name: z.string(),
    source_organization_url: z.string().optional(),
    evaluator_relationship: z.enum(["first_party", "third_party", "collaborative", "other"]),
    additional_details: details
  }),
  eval_library: z.strictObject({name: z.string(), version: z.string()}),
  model_info: z.strictObject({
    name: z.string(),
    id: z.string(),
    developer: z.string(),
    additional_details: details.and(
      z.looseObject({
        deployment_type: z.enum(["self_deployed", "externally_managed", "unknown"]),
        model_availability: z.enum(["open_weights", "closed_weights", "unknown"])
      })
    )
  }),
  evaluation_results: z.array(
    z.strictObject({
      evaluation_result_id: z.string(),
      evaluation_name: z.string(),
      source_data: z.union([
        z.strictObject({
          dataset_name: z.string(),
          source_type: z.literal("url"),
          url: z.array(z.string()).min(1)
        }),
        z.strictObject({dataset_name: z.string(), source_type: z.literal("other")})
      ]),
      metric_config: z.strictObject({
        evaluation_description: z.string().optional(),
        metric_id: z.string(),
        metric_name: z.string(),
        metric_kind: z.string().optional(),
        metric_unit: z.string().optional(),
        lower_is_better: z.boolean(),
        score_type: z.enum(["binary", "continuous"]),
        min_score: bound,
        max_score: bound,
        additional_details: details.optional()
      }),
      score_details: z.strictObject({
        score: z.number(),
        details,
        uncertainty: z
          .strictObject({
            confidence_interval: z.strictObject({lower: z.number(), upper: z.number()}).optional(),
            standard_deviation: z.number().optional(),
            num_samples: z.int().optional()
          })
          .optional()
      }),
      generation_config: z
        .strictObject({
          generation_args: z.strictObject({
            temperature: z.number().optional(),
            max_attempts: z.int().optional(),
            incorrect_attempt_feedback: z.string().optional()
          })
        })
        .optional()
    })
  ),
  detailed_evaluation_results: z
    .strictObject({
      format: z.literal("jsonl"),
      file_path: z
        .string()
        .regex(/^data(?:\/[^/]+){3}\/[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}_samples\.jsonl$/),
      hash_algorithm: z.literal("sha256"),
      checksum: z.string().regex(/^[\da-f]{64}$/),
      total_rows: z.int().positive()
    })
    .optional()
});

const count = z.int().nonnegative();

const sample = {
  schema_version: z.literal("0.3.0"),
  evaluation_id: z.string(),
  model_id: z.string(),
  evaluation_name: z.string(),
  evaluation_result_id: z.string().optional(),
  sample_id: z.string(),
  sample_hash: z.string().nullable(),
  input: z.strictObject({raw: z.string(), reference: z.array(z.string())}),
  answer_attribution: z.array(z.never()),
  evaluation: z.strictObject({
    score: z.number(),
    is_correct: z.boolean(),
    num_turns: count.positive().nullable().optional(),
    tool_calls_count: count.nullable().optional()
  }),
  token_usage: z
    .strictObject({
      input_tokens: count,
      output_tokens: count,
      total_tokens: count,
      input_tokens_cache_read: count.nullable(),
      input_tokens_cache_write: count.nullable(),
      reasoning_tokens: count.nullable()
    })
    .optional(),
  performance: z.strictObject({latency_ms: z.number().nonnegative()}).optional(),
  error: z.string().optional(),
  metadata: details
};

/** The same of the rows of samples: one turn has an output and no transcript, several have it the other way round. */
export const newestInstance = z.discriminatedUnion("interaction_type", [
  z.strictObject({
    ...sample,
    interaction_type: z.literal("single_turn"),
    output: z.strictObject({raw: z.array(z.string())}),
    messages: z.null()
  }),
  z.strictObject({
    ...sample,
    interaction_type: z.enum(["multi_turn", "agentic"]),
    output: z.null(),
    messages: z.array(z.never())
  })
]);
