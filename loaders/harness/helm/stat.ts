import {z} from "zod";

const word = z.string().nullish();
const number = z.number().nullish();

export const perturbation = z.looseObject({name: z.string()});

/** One statistic: of an instance in per_instance_stats.json, of all of them in stats.json. */
export const stat = z.looseObject({
  name: z.looseObject({name: z.string().min(1), split: word, sub_split: word, perturbation: perturbation.nullish()}),
  count: number,
  sum: number,
  mean: number,
  min: number,
  max: number
});
export type Stat = z.infer<typeof stat>;

/** Statistics that count requests, references and trials or repeat a column: no score. */
const bookkeeping =
  /^(num_(references|train_trials|train_instances|prompt_tokens|completion_tokens|output_tokens|instances)|batch_size|finish_reason_.*|inference_.*|training_.*)$/;

/** Whether a statistic says something of an answer; without a count nobody measured it. */
export function isScore({name, count, mean}: Stat): boolean {
  return !bookkeeping.test(name.name) && count !== 0 && typeof mean === "number";
}

export function metricOf({name}: Stat): string {
  return name.sub_split ? `${name.name}/${name.sub_split}` : name.name;
}

/**
 * Splits and perturbed inputs are experiments of their own: they are never pooled. `worst` is the worst of an instance
 * with and without the perturbation.
 */
export function experimentOf(
  split: string | null | undefined,
  changed: z.infer<typeof perturbation> | null | undefined
) {
  if (!changed) return split || "main";
  const {name, robustness: _, fairness: __, computed_on, ...options} = changed;
  const words = Object.entries(options).map(([key, value]) => `${key}=${String(value)}`);
  const on = computed_on === undefined || computed_on === "perturbed" ? [] : [String(computed_on)];
  return [split || "main", [name, ...words, ...on].join(" ")].join(", ");
}
