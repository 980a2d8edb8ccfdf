import {slugify} from "../configs.js";
import {assignFields} from "./assignFields.js";
import {columnFacts} from "./columnFacts.js";
import type {ColumnFacts} from "./columnFacts.js";
import {describeColumn} from "./describeColumn.js";
import {guessNumber} from "./guessSource.js";
import {guessPassed} from "./guessPassed.js";
import {stemOf} from "./guessTable.js";
import type {Proposal, ProposedColumn, Refusal} from "./proposal.js";
import type {TableSample} from "./sampleTable.js";

/** A table with a column per model: runs where its cells are outcomes, published figures where they are numbers. */
export function guessModelsWide(
  sample: TableSample,
  {wide, path}: {wide: ColumnFacts[]; path: string}
): Proposal | Refusal {
  const names = wide.map((d) => d.column);
  const others = sample.columns.filter((d) => !names.includes(d.column));
  const {fields, left} = assignFields(others, {fields: ["task", "suite", "category", "level"]});
  const first = others.find((d) => d.distinct.length === d.rows);
  const isSuite = !fields.has("task") && fields.has("suite");
  const task = fields.get("task")?.column ?? fields.get("suite")?.column ?? first?.column;
  if (task === undefined) return {refused: "a column per model, but none that names the task of a row"};
  const all = columnFacts(
    "value",
    wide.flatMap((d) => [...d.texts, ...d.blanks])
  );
  const unpivot = {columns: names, name: "model", value: "value", skip_empty: true};
  const rows = sample.pointer && {rows: sample.pointer};
  const rest = left
    .filter((d) => d.facts.column !== task)
    .map(({facts}) => ({column: facts.column, reason: describeColumn(facts)}));
  const passed = guessPassed(all);
  if ("source" in passed) {
    const columns: ProposedColumn[] = [
      {field: "task", source: task, reason: "names the rows"},
      {field: "model", source: "model", reason: `${names.length} columns named like models`},
      {field: "passed", source: passed.source, reason: passed.reason, doubt: passed.doubt},
      ...Object.entries(passed.also ?? {}).map(([field, source]) => ({
        field,
        source,
        reason: "what the cell says besides"
      })),
      ...(["suite", "category", "level"] as const).flatMap((field) => {
        const found = fields.get(field);
        return found === undefined || found.column === task
          ? []
          : [{field, source: found.source, reason: found.reason}];
      })
    ];
    return {
      shape: "one row per task, a column per model, each cell a run",
      rules: [{path, ...rows, unpivot, columns}],
      configs: {},
      left: rest,
      notes: []
    };
  }
  const mean = guessNumber(all);
  if ("refused" in mean)
    return {refused: `a column per model, but its cells are neither outcomes nor numbers (${mean.refused})`};
  const columns: ProposedColumn[] = [
    isSuite
      ? {field: "scope", source: {value: "suite"}, reason: `${task} names a suite`}
      : {
          field: "scope",
          source: {value: "task"},
          reason: "a figure per row and model",
          doubt: "each row taken for a task (scope: suite or category are others)"
        },
    {field: "scope_id", source: task, reason: "names the rows"},
    {field: "config_id", source: "model", reason: `${names.length} columns named like models`},
    {
      field: "metric",
      source: {value: slugify(stemOf(path))},
      reason: "nothing names the metric",
      doubt: "named after the file",
      isOwn: true
    },
    {field: "mean", source: mean.source, reason: mean.reason}
  ];
  return {
    shape: "one row per task, a column per model, each cell a published figure",
    rules: [{path, into: "cells", ...rows, unpivot, columns}],
    configs: Object.fromEntries(names.map((name) => [slugify(name), {label: name, model: name}])),
    left: rest,
    notes: []
  };
}
