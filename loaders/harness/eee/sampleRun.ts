import {createHash} from "node:crypto";
import type {ConfigInput} from "../../loader.js";
import type {RunInput} from "../../runRecord.js";
import {durationOf} from "./durationOf.js";
import {errorFailure} from "./errorFailure.js";
import type {Instance} from "./instance.js";
import {known, maybeText} from "./lenient.js";
import {tokensOf} from "./tokensOf.js";

/** One execution of a sample: what its first row says of it, and a score for every row. */
export interface Sample {
  run: RunInput;
  pointer: string;
  hash: string | null;
  scores: Map<string, {value: number | null; passed: boolean | null}>;
  isWaiting: boolean;
}

/** Rows of one sample and epoch are one run, of whichever metric they are. */
export function keyOf(row: Instance): string {
  const content = row.sample_hash ?? hash(`${textOf(row.input.raw)}\n${textOf(row.input.reference)}`);
  return JSON.stringify([row.evaluation_id, row.model_id, suiteOf(row), row.sample_id, content, epochOf(row)]);
}

export function scoreNameOf(row: Instance): string {
  return row.evaluation_result_id ?? filterOf(row) ?? row.evaluation_name;
}

/** The evaluation's name is the suite; the converter of lm-evaluation-harness appends the filter to it. */
function suiteOf(row: Instance): string {
  const filter = filterOf(row);
  const {evaluation_name: name} = row;
  if (filter !== null && name.endsWith(`/${filter}`)) return name.slice(0, -filter.length - 1);
  return name;
}

function filterOf({metadata}: Instance): string | null {
  return known(maybeText.parse(metadata.filter));
}

function epochOf({metadata}: Instance): number | null {
  const epoch = Number(maybeText.parse(metadata.epoch) ?? Number.NaN);
  return Number.isSafeInteger(epoch) && epoch > 0 ? epoch : null;
}

export function sampleOf(
  row: Instance,
  {pointer, occurrence, config}: {pointer: string; occurrence: number; config: ConfigInput}
): Sample {
  const suite = suiteOf(row);
  const task = `${suite}/${row.sample_id}`;
  const batch = named(row.evaluation_id);
  const epoch = epochOf(row);
  const {isWaiting, ...duration} = durationOf(row.performance);
  const roles = row.messages ?? row.interactions;
  const turns = roles === null || roles.length === 0 ? null : roles.filter((d) => d === "assistant").length;
  const hasTokens = row.token_usage.input_tokens !== null || row.token_usage.output_tokens !== null;
  const detail = (name: string) => known(maybeText.parse(row.metadata[name]));
  const run: RunInput = {
    ...config,
    task,
    suite,
    category: detail("subject") ?? detail("category"),
    level: detail("difficulty") ?? detail("level"),
    model: row.model_id,
    repeat: epoch === null ? null : epoch,
    batch,
    status: row.error === null ? "completed" : "error",
    ...(row.error === null ? {} : {failure: errorFailure(row.error), note: row.error.slice(0, 500)}),
    ...tokensOf(row.token_usage),
    // of several answers the format does not say whether their tokens are summed up; some converters take the last
    tokens_semantics: hasTokens ? ((turns ?? 1) > 1 ? "unknown" : "cumulative") : null,
    turns,
    tool_calls: row.evaluation.tool_calls_count,
    ...duration,
    source_run_id: batch === null ? null : [batch, task, epoch ?? occurrence].join("/")
  };
  return {run, pointer, hash: row.sample_hash, scores: new Map(), isWaiting};
}

/** An id that was made of something: converters have written "None_samples" for want of one. */
function named(id: string | null): string | null {
  return id === null || /^none(?:_|$)/i.test(id) ? null : id;
}

/** A question or its answers as text, to tell two of them apart; what is of no such type says nothing. */
function textOf(value: unknown): string {
  return typeof value === "string"
    ? value
    : Array.isArray(value)
      ? value.filter((d) => typeof d === "string").join("\n")
      : "";
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
