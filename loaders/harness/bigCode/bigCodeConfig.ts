import {z} from "zod";
import type {ConfigInput} from "../../loader.js";

/** The arguments of the evaluation that are read by name; the rest become settings. */
export const evaluationConfig = z.looseObject({
  model: z.string().min(1),
  temperature: z.number().nullish().catch(null),
  n_samples: z.int().nullish().catch(null),
  limit: z.int().nullish().catch(null),
  prompt: z.string().nullish().catch(null)
});
export type EvaluationConfig = z.infer<typeof evaluationConfig>;

/** Arguments that change what a model answers; those of files, memory and machines do not. */
const telling = [
  "n_samples",
  "limit",
  "limit_start",
  "do_sample",
  "top_p",
  "top_k",
  "seed",
  "prefix",
  "max_length_generation",
  "max_new_tokens",
  "precision",
  "load_in_8bit",
  "load_in_4bit",
  "modeltype",
  "peft_model",
  "revision",
  "instruction_tokens",
  "postprocess"
];

export function bigCodeConfig(d: EvaluationConfig): ConfigInput {
  const settings = Object.fromEntries(
    telling
      .map((name) => [name, (d as Record<string, unknown>)[name]] as const)
      .filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false)
  );
  return {
    model: d.model,
    harness: "bigcode-evaluation-harness",
    variant: d.prompt && d.prompt !== "prompt" ? d.prompt : null,
    temperature: d.temperature ?? null,
    settings
  };
}
