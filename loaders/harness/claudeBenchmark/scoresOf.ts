import {z} from "zod";
import type {RunInput} from "../../runRecord.js";

const value = z.number().nullish();

const composed = z.looseObject({
  static: z
    .looseObject({
      test_pass_rate: value,
      tests_passed: value,
      tests_total: value,
      lint_score: value,
      lint_errors: value,
      complexity_score: value,
      avg_complexity: value,
      weighted_total: value,
      lines_of_code: value
    })
    .nullish(),
  llm: z
    .looseObject({
      criteria: z
        .array(z.looseObject({name: z.string(), score: z.number(), reasoning: z.string().nullish()}))
        .nullish(),
      average: value,
      normalized: value,
      model_used: z.string().nullish()
    })
    .nullish(),
  composite: z.looseObject({composite: value, static_only: z.boolean().nullish()}).nullish(),
  degraded: z.boolean().nullish(),
  failed_scorers: z.array(z.string()).nullish()
});

/** The scores of a run: composed of their parts, a flat list of numbers, or none where nothing was scored. */
export const scored = z.union([z.record(z.string(), z.number()), composed]).nullish();

/**
 * The composite is the primary score. Without an LLM score it is the static one on another scale: then it has another
 * name, composite_static.
 */
export function scoresOf(scores: z.infer<typeof scored>): Partial<RunInput> {
  if (scores === null || scores === undefined) return {};
  const flat = Object.values(scores).every((d) => typeof d === "number")
    ? (scores as Record<string, number>)
    : undefined;
  if (flat !== undefined) return {metric: "composite", score: flat.composite ?? null, scores: flat};
  const {static: parts, llm, composite, degraded, failed_scorers} = scores as z.infer<typeof composed>;
  const metric = composite?.static_only === true ? "composite_static" : "composite";
  const named = {
    [metric]: composite?.composite,
    test_pass_rate: parts?.test_pass_rate,
    tests_passed: parts?.tests_passed,
    tests_total: parts?.tests_total,
    lint_score: parts?.lint_score,
    lint_errors: parts?.lint_errors,
    complexity_score: parts?.complexity_score,
    avg_complexity: parts?.avg_complexity,
    static_score: parts?.weighted_total,
    lines_of_code: parts?.lines_of_code,
    llm_quality: llm?.normalized
  };
  return {
    metric,
    score: composite?.composite ?? null,
    scores: Object.fromEntries(Object.entries(named).flatMap(([k, d]) => (typeof d === "number" ? [[k, d]] : []))),
    judgements: llm?.criteria?.map((d) => ({
      judge: llm.model_used ?? "unknown",
      metric: d.name,
      value: d.score,
      raw: String(d.score),
      evidence: d.reasoning ?? null
    })),
    ...(degraded ? {note: `scored without ${failed_scorers?.join(", ") || "some scorer"}`} : {})
  };
}
