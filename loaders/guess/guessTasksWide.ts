import type {Assignment} from "./assignFields.js";
import {columnFacts} from "./columnFacts.js";
import type {ColumnFacts} from "./columnFacts.js";
import {describeColumn} from "./describeColumn.js";
import {guessPassed} from "./guessPassed.js";
import type {Proposal} from "./proposal.js";
import type {TableSample} from "./sampleTable.js";

const configFields = ["model", "harness", "harness_version", "variant", "effort", "temperature", "repeat"] as const;

/** A table with a row per model and an outcome in a column per task; undefined when it has no three such columns. */
export function guessTasksWide(
  sample: TableSample,
  {assignment, path}: {assignment: Assignment; path: string}
): Proposal | undefined {
  const {fields} = assignment;
  const config = configFields.flatMap((field) => {
    const found = fields.get(field);
    return found === undefined ? [] : [{field, ...found}];
  });
  const free = sample.columns.filter((d) => !config.some(({column}) => column === d.column));
  const wide = free.filter(isOutcome);
  if (wide.length < 3 || !fields.has("model")) return undefined;
  const all = columnFacts(
    "value",
    wide.flatMap((d) => [...d.texts, ...d.blanks])
  );
  const passed = guessPassed(all);
  if ("refused" in passed) return undefined;
  if (all.numbers !== undefined && all.distinct.length < 2) return undefined;
  const names = wide.map((d) => d.column);
  return {
    shape: "one row per model, a column per task, each cell a run",
    rules: [
      {
        path,
        ...(sample.pointer && {rows: sample.pointer}),
        unpivot: {columns: names, name: "task", value: "value", skip_empty: true},
        columns: [
          {field: "task", source: "task", reason: `${names.length} columns of outcomes`},
          ...config.map(({field, source, reason, doubt}) => ({field, source, reason, doubt})),
          {field: "passed", source: passed.source, reason: passed.reason, doubt: passed.doubt},
          ...Object.entries(passed.also ?? {}).map(([field, source]) => ({
            field,
            source,
            reason: "what the cell says besides"
          }))
        ]
      }
    ],
    configs: {},
    left: free.filter((d) => !wide.includes(d)).map((d) => ({column: d.column, reason: describeColumn(d)})),
    notes: []
  };
}

function isOutcome(facts: ColumnFacts): boolean {
  return "source" in guessPassed(facts);
}
