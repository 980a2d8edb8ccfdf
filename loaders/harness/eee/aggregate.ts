import {z} from "zod";
import {maybeAmount, maybeCount, maybeFlag, maybeNumber, maybeObject, maybePositive, maybeText} from "./lenient.js";

/** An object that may be missing, or of another type than its version says: its fields are then unknown. */
function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return maybeObject.pipe(z.looseObject(shape));
}

const dataset = part({dataset_name: maybeText, samples_number: maybeNumber});
const interval = part({lower: maybeNumber, upper: maybeNumber, confidence_level: maybeNumber});

/** The fields of an aggregate that are read. Results are checked one by one: a bad one does not take the others along. */
export const aggregate = z.looseObject({
  schema_version: maybeText,
  evaluation_id: maybeText,
  evaluation_timestamp: maybeText,
  retrieved_timestamp: maybeText,
  source_metadata: part({
    source_name: maybeText,
    source_type: maybeText,
    source_organization_name: maybeText,
    source_organization_url: maybeText,
    additional_details: maybeObject
  }),
  // 0.0.1 and 0.1.0 only
  evaluation_source: part({evaluation_source_name: maybeText}),
  source_data: dataset,
  eval_library: part({name: maybeText, version: maybeText}),
  model_info: part({
    name: maybeText,
    id: maybeText,
    inference_platform: maybeText,
    inference_engine: part({name: maybeText, version: maybeText}),
    additional_details: maybeObject
  }),
  evaluation_results: z.array(z.unknown()),
  detailed_evaluation_results: part({total_rows: maybeCount}),
  detailed_evaluation_results_per_samples: z.unknown().optional()
});

/** One figure of an aggregate. */
export const result = z.looseObject({
  evaluation_result_id: maybeText,
  evaluation_name: z.string().min(1),
  evaluation_timestamp: maybeText,
  source_data: dataset,
  metric_config: part({
    evaluation_description: maybeText,
    metric_id: maybeText,
    metric_name: maybeText,
    metric_unit: maybeText,
    lower_is_better: maybeFlag,
    min_score: maybeNumber,
    max_score: maybeNumber,
    llm_scoring: part({judges: z.unknown().optional()}),
    additional_details: maybeObject
  }),
  score_details: z.looseObject({
    score: z.union([z.number(), z.string(), z.null()]),
    confidence_interval: interval,
    uncertainty: part({
      standard_error: z
        .unknown()
        .optional()
        .transform((d) => (typeof d === "object" && d !== null ? (d as {value?: unknown}).value : d))
        .pipe(maybeNumber),
      confidence_interval: interval,
      standard_deviation: maybeAmount,
      num_samples: maybePositive
    }),
    details: maybeObject
  }),
  generation_config: part({
    generation_args: part({
      temperature: maybeNumber,
      max_attempts: maybePositive,
      incorrect_attempt_feedback: maybeText,
      top_p: maybeNumber,
      top_k: maybeNumber,
      max_tokens: maybeNumber,
      reasoning: maybeFlag,
      agentic_eval_config: part({available_tools: z.unknown().optional()}),
      eval_limits: maybeObject,
      sandbox: part({type: maybeText})
    }),
    additional_details: maybeObject
  })
});

export type Aggregate = z.infer<typeof aggregate>;
export type Result = z.infer<typeof result>;
