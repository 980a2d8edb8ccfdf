import {z} from "zod";
import type {RunInput} from "../../runRecord.js";

const word = z.string().nullish();

/** An event of a log: what happened to one sample. */
export const event = z.looseObject({
  run_id: word,
  sample_id: z.union([z.string().min(1), z.number()]),
  type: z.string(),
  data: z.unknown().optional()
});
export type Event = z.infer<typeof event>;

/** What the events of a sample said so far; prompts and answers are not kept. */
export interface Sample {
  pointer: string;
  corrects: boolean[];
  metrics: Map<string, number | boolean | string | null>;
  error?: string;
  prompt_tokens: number | null;
  completion_tokens: number | null;
}

export function createSample(pointer: string): Sample {
  return {pointer, corrects: [], metrics: new Map(), prompt_tokens: null, completion_tokens: null};
}

const match = z.looseObject({correct: z.boolean()});
const metrics = z.record(z.string(), z.unknown());
const failure = z.looseObject({type: word, message: word});
const sampling = z.looseObject({
  usage: z
    .looseObject({
      prompt_tokens: z.int().nonnegative().nullish(),
      completion_tokens: z.int().nonnegative().nullish()
    })
    .nullish()
});

/** Adds an event to its sample; false where its data are not what its type promises. */
export function addEvent(sample: Sample, {type, data}: Event): boolean {
  if (type === "match") {
    const {data: d} = match.safeParse(data);
    if (d !== undefined) sample.corrects.push(d.correct);
    return d !== undefined;
  }
  if (type === "metrics") {
    const {data: d} = metrics.safeParse(data);
    for (const [name, value] of Object.entries(d ?? {})) {
      if (value === null || ["number", "boolean", "string"].includes(typeof value))
        sample.metrics.set(name, value as number | boolean | string | null);
    }
    return d !== undefined;
  }
  if (type === "error") {
    const d = failure.safeParse(data).data;
    sample.error = [d?.type, d?.message].filter(Boolean).join(": ") || "error";
  }
  if (type === "sampling") {
    const {data: d} = sampling.safeParse(data);
    if (typeof d?.usage?.prompt_tokens === "number")
      sample.prompt_tokens = (sample.prompt_tokens ?? 0) + d.usage.prompt_tokens;
    if (typeof d?.usage?.completion_tokens === "number")
      sample.completion_tokens = (sample.completion_tokens ?? 0) + d.usage.completion_tokens;
    return d !== undefined;
  }
  return true;
}

/** Whether a sample was scored: one that was only sampled is not. */
export function isScored({corrects, metrics: found}: Sample): boolean {
  return corrects.length > 0 || found.size > 0;
}

/** The outcome of a sample: its matches, all of them; else what its metrics say, a letter of a judge as a judgement. */
export function outcomeOf(
  sample: Sample,
  {judge}: {judge: string}
): Pick<RunInput, "passed" | "metric" | "score" | "scores" | "judgements"> {
  const scores: NonNullable<RunInput["scores"]> = {};
  const judgements: NonNullable<RunInput["judgements"]> = [];
  for (const [name, value] of sample.metrics) {
    if (typeof value === "string") scores[name] = {value: null, raw: value};
    else scores[name] = value ?? {value: null};
  }
  const choice = sample.metrics.get("choice");
  const graded = sample.metrics.get("score");
  if (typeof choice === "string") {
    judgements.push({judge, metric: "choice", raw: choice, value: typeof graded === "number" ? graded : null});
  }
  const {corrects} = sample;
  const share = corrects.filter(Boolean).length / corrects.length;
  const isMixed = corrects.length > 0 && share > 0 && share < 1;
  const passed = corrects.length === 0 || isMixed ? null : corrects[0];
  return {
    passed,
    ...(isMixed
      ? {metric: "accuracy", score: share}
      : typeof graded === "number"
        ? {metric: "score", score: graded}
        : {}),
    scores,
    judgements
  };
}
