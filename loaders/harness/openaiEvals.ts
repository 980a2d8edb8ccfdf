import {z} from "zod";
import {parseJson} from "../jsonText.js";
import type {ArchiveFile, ConfigInput, Loaded, Loader} from "../loader.js";
import {problem, show} from "../problem.js";
import type {RunInput} from "../runRecord.js";
import {hasKey} from "./hasKey.js";
import {errorEnding} from "./openHands/errorEnding.js";
import {addEvent, createSample, event, isScored, outcomeOf} from "./openaiEvals/sampleOf.js";
import type {Sample} from "./openaiEvals/sampleOf.js";
import {parseFitting} from "./parseFitting.js";

const word = z.string().nullish();

/** The first line; before completion functions the models stood in `model_names` or `model_name`. */
const spec = z.looseObject({
  completion_fns: z.array(z.string()).nullish(),
  model_name: word,
  model_names: z.looseObject({completions: z.array(z.string()).nullish()}).nullish(),
  eval_name: z.string().min(1),
  base_eval: word,
  run_id: word,
  created_at: word
});
type Spec = z.infer<typeof spec>;

/** One evaluation of a log, as far as it was read. */
interface Evaluation {
  spec: Spec;
  pointer: string;
  samples: Map<string, Sample>;
  isFinished: boolean;
}

/**
 * OpenAI evals: the JSONL log of an evaluation, first its spec, then events by sample, last a report. A log without a
 * report was interrupted. https://github.com/openai/evals/blob/main/evals/record.py
 */
export const openaiEvals: Loader = {
  name: "openai-evals",
  version: 1,
  description: "OpenAI evals: log of an evaluation, one event a line",
  detect({head}) {
    const [first] = head.split("\n", 1);
    if (!/^\s*\{\s*"spec"\s*:\s*\{/.test(first) || !hasKey(first, "eval_name")) return undefined;
    const key = ["completion_fns", "model_names", "model_name", "run_config"].find((d) => hasKey(first, d));
    return key === undefined ? undefined : ["spec", "eval_name", key];
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  let evaluation: Evaluation | undefined;
  for await (const {text, line} of file.lines()) {
    const pointer = `line ${line}`;
    const value = recordOf(text);
    if (value === undefined) {
      yield left(pointer, text);
    } else if ("spec" in value) {
      if (evaluation !== undefined) yield* runsOf(evaluation);
      const {data, problems} = parseFitting(spec, value.spec, {
        pointer: `${pointer}/spec`,
        action: "evaluation left out"
      });
      for (const d of problems) yield {problem: d};
      evaluation = data && {spec: data, pointer, samples: new Map(), isFinished: false};
    } else if (evaluation === undefined) {
      yield left(pointer, text, "an event after its spec");
    } else if ("final_report" in value) {
      evaluation.isFinished = true;
      yield* statedCells(value.final_report, evaluation.spec, pointer);
    } else {
      const {data, problems} = parseFitting(event, value, {pointer, action: "event left out"});
      for (const d of problems) yield {problem: d};
      if (data === undefined) continue;
      const id = String(data.sample_id);
      const sample = evaluation.samples.get(id) ?? createSample(pointer);
      evaluation.samples.set(id, sample);
      if (!addEvent(sample, data)) yield left(`${pointer}/data`, show(data.data ?? null), `data of a ${data.type}`);
    }
  }
  if (evaluation !== undefined) yield* runsOf(evaluation);
}

function recordOf(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).safeParse(parseJson(text)).data;
  } catch {
    return undefined;
  }
}

function left(pointer: string, received: string, expected = "a JSON object"): Loaded {
  return {problem: problem("bad-value", {pointer, expected, received, action: "line left out"})};
}

function configOf(d: Spec): ConfigInput {
  const names =
    d.completion_fns ?? d.model_names?.completions ?? [d.model_name].filter((one) => typeof one === "string");
  return {
    model: names[0] || "unknown",
    harness: "openai-evals",
    ...(names.length > 1 ? {settings: {judge: names.at(-1)}} : {})
  };
}

function* runsOf({spec: d, pointer, samples, isFinished}: Evaluation): Iterable<Loaded> {
  const config = configOf(d);
  const judge = (config.settings?.judge as string | undefined) ?? config.model!;
  for (const [id, sample] of samples) {
    yield {
      pointer: sample.pointer,
      run: {
        task: id,
        suite: d.eval_name,
        category: d.base_eval ?? null,
        ...config,
        ...endingOf(sample, isFinished),
        ...outcomeOf(sample, {judge}),
        tokens_input: sample.prompt_tokens,
        tokens_output: sample.completion_tokens,
        tokens_semantics: sample.completion_tokens === null ? null : "cumulative",
        started_at: timeOf(d.created_at),
        source_run_id: d.run_id ? `${d.run_id}/${id}` : null
      }
    };
  }
  if (isFinished) return;
  const scored = [...samples.values()].filter(isScored).length;
  yield {
    problem: problem("interrupted", {
      severity: "warning",
      pointer,
      expected: "a final report",
      received: `none; ${scored} of ${samples.size} samples were scored`,
      action: "kept; a sample without a score has no outcome"
    })
  };
}

function endingOf(sample: Sample, isFinished: boolean): Pick<RunInput, "status" | "failure" | "note"> {
  if (isScored(sample)) return {status: "completed"};
  if (sample.error !== undefined) {
    const {failure} = errorEnding(sample.error);
    return {status: "error", failure, note: sample.error};
  }
  return {status: isFinished ? "completed" : "cancelled", failure: "unknown", note: "no score"};
}

/** `2024-02-06 06:28:16.896800`, with or without an offset. */
function timeOf(time: string | null | undefined): string | null {
  const iso = time?.trim().replace(" ", "T") ?? null;
  return z.iso.datetime({offset: true, local: true}).safeParse(iso).success ? iso : null;
}

function* statedCells(report: unknown, d: Spec, pointer: string): Iterable<Loaded> {
  for (const [metric, value] of Object.entries(z.record(z.string(), z.unknown()).safeParse(report).data ?? {})) {
    if (typeof value !== "number") continue;
    yield {
      table: "cells",
      config: configOf(d),
      pointer: `${pointer}/final_report/${metric}`,
      row: {
        scope: "suite",
        scope_id: d.eval_name,
        metric,
        as_of: timeOf(d.created_at) ?? "*",
        mean: value,
        printed: String(value)
      }
    };
  }
}
