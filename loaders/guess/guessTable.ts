import {assignFields} from "./assignFields.js";
import {guessCells} from "./guessCells.js";
import {guessRuns} from "./guessRuns.js";
import {guessTasksWide} from "./guessTasksWide.js";
import {guessModelsWide} from "./guessModelsWide.js";
import {isAggregated} from "./isAggregated.js";
import {isModelName} from "./isModelName.js";
import type {Constant, Proposal, Refusal} from "./proposal.js";
import {rankOf} from "./fieldNames.js";
import {normalName} from "./normalName.js";
import type {TableSample} from "./sampleTable.js";

export interface Known {
  path: string;
  /** The model of every row, where the user says it. */
  model?: string;
  task?: string;
}

/** What a row of an unknown table is, and how archive.yaml could say so; or why that cannot be told. */
export function guessTable(sample: TableSample, known: Known): Proposal | Refusal {
  const assignment = assignFields(sample.columns);
  const {fields} = assignment;
  if (!fields.has("model")) {
    const wide = sample.columns.filter((d) => isModelName(d.column) && d.texts.length > 0);
    if (wide.length >= 2) return guessModelsWide(sample, {wide, path: known.path});
  }
  const model = fields.has("model") ? undefined : modelBeside(sample, known);
  if (!fields.has("model") && model === undefined) {
    return {refused: "no column names the model (say --model NAME when all rows are of one)"};
  }
  const context = {assignment, model, path: known.path};
  if (isAggregated(sample, assignment)) return guessCells(sample, context);
  if (fields.has("task")) return guessRuns(sample, context);
  if (known.task !== undefined) {
    return guessRuns(sample, {...context, task: {value: known.task, reason: "said with --task"}});
  }
  const wide = guessTasksWide(sample, context);
  if (wide !== undefined) return wide;
  if (!fields.has("passed") || !hasRepeats(sample, fields.get("model")?.column)) return guessCells(sample, context);
  const doubt = "named after the file (or say --task NAME)";
  return guessRuns(sample, {
    ...context,
    task: {value: stemOf(known.path), reason: "no column names the task", doubt, isOwn: true}
  });
}

export function stemOf(path: string): string {
  return path
    .split("/")
    .at(-1)!
    .replace(/(\.[a-z0-9]+)+$/i, "");
}

function hasRepeats({rows}: TableSample, column: string | undefined): boolean {
  return column === undefined || new Set(rows.map((d) => d[column])).size < rows.length;
}

/** The model of a table that has no column for it: as said, beside the rows, or the name of the file or its folder. */
function modelBeside({beside}: TableSample, {path, model}: Known): Constant | undefined {
  if (model !== undefined) return {value: model, reason: "said with --model"};
  const key = Object.keys(beside).find((d) => rankOf("model", normalName(d).name) !== undefined);
  if (key !== undefined) return {value: beside[key], reason: `${key} beside the rows`, isOwn: true};
  const name = [stemOf(path), ...path.split("/").slice(0, -1).toReversed()].find(isModelName);
  if (name === undefined) return undefined;
  const doubt = `taken from the name ${name} (or say --model NAME)`;
  return {value: name, reason: "no column names the model", doubt, isOwn: true};
}
