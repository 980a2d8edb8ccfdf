import {group} from "d3-array";
import {slugify} from "../configs.js";
import type {Assignment} from "./assignFields.js";
import {besideColumns} from "./besideColumns.js";
import type {ColumnFacts} from "./columnFacts.js";
import {describeColumn} from "./describeColumn.js";
import {normalName} from "./normalName.js";
import {isAttemptColumn} from "./isAttemptColumn.js";
import type {Constant, Proposal, ProposedColumn, Refusal} from "./proposal.js";
import type {TableSample} from "./sampleTable.js";

/** A table with one row per run as a column map. */
export function guessRuns(
  sample: TableSample,
  {assignment, model, task, path}: {assignment: Assignment; model?: Constant; task?: Constant; path: string}
): Proposal | Refusal {
  const {fields, left} = assignment;
  const measured = ["passed", "score", "cost_usd", "duration_s", "tokens_output", "tokens_input"] as const;
  const others = measured.some((d) => fields.has(d)) ? [] : left.filter((d) => isScore(d.facts));
  if (others.length === 0 && !measured.some((d) => fields.has(d))) {
    return {refused: "no column says what came out: passed, score, cost, tokens or time"};
  }
  const keys = (
    ["task", "model", "repeat", "harness", "variant", "effort", "suite", "experiment", "temperature", "batch"] as const
  ).flatMap((d) => fields.get(d)?.column ?? []);
  const groups = [...group(sample.rows, (row) => JSON.stringify(keys.map((d) => row[d]))).values()];
  const attempt = left.find((d) => isAttemptColumn(d.facts));
  if (attempt !== undefined && groups.some((rows) => rows.length > 1)) {
    const {column} = attempt.facts;
    return {
      refused:
        `rows look like attempts, numbered by ${column}: a run holds its attempts inside, so gather them with loader: sql ` +
        `(list({passed: …} ORDER BY "${column}") AS attempts … GROUP BY task, model), or say with where: {${column}: …} which rows are runs`
    };
  }
  const columns: ProposedColumn[] = besideColumns(sample, [...fields.keys()]);
  if (task !== undefined) columns.push({field: "task", ...constant(task)});
  if (model !== undefined) columns.push({field: "model", ...constant(model)});
  for (const [field, {source, reason, doubt, also, column}] of fields) {
    columns.push({field, source, reason, doubt});
    for (const [other, from] of Object.entries(also ?? {})) {
      columns.push({field: other, source: from, reason: `what ${column} says besides`});
    }
  }
  if (attempt !== undefined) {
    const {column} = attempt.facts;
    columns.push({
      field: "attempts",
      source: column,
      reason: "one row of each task and model",
      doubt: `${column} taken as the number of attempts made`
    });
  }
  columns.push(...scoresOf(others.map((d) => d.facts.column)));
  const most = Math.max(...groups.map((d) => d.length));
  return {
    shape: "one row per run",
    rules: [{path, ...(sample.pointer && {rows: sample.pointer}), columns}],
    configs: {},
    left: left
      .filter((d) => d !== attempt && !others.includes(d))
      .map(({facts, reason}) => ({
        column: facts.column,
        reason: [describeColumn(facts), reason].filter(Boolean).join("; ")
      })),
    notes: most === 1 ? [] : [sharedKeys(most, fields.has("repeat"))]
  };
}

/** Numbers that no other field knows, where nothing else says what came out of a run. */
function scoresOf(columns: string[]): ProposedColumn[] {
  if (columns.length === 1) {
    const [column] = columns;
    return [
      {field: "score", source: column, reason: "the only figure", doubt: "taken for the score"},
      {field: "metric", source: {value: slugify(column)}, reason: "named after its column"}
    ];
  }
  return columns.map((column) => ({
    field: `scores.${column}`,
    source: column,
    reason: "a figure, kept as a score of its own"
  }));
}

function isScore({column, numbers, isTime}: ColumnFacts): boolean {
  return (
    numbers !== undefined &&
    !isTime &&
    !/(^|_)(id|idx|index|hash|year|version|seed|port|pid|max_tokens|timeout|n|max)(_|$)/.test(normalName(column).name)
  );
}

/** What several rows of one task and config are. */
function sharedKeys(most: number, hasRepeat: boolean): string {
  return hasRepeat
    ? `CHECK: ${most} rows and more of one task, config and repeat: the first alone would load; does a column tell their configs apart (variant, effort, settings.x)?`
    : `${most} rows and more of one task and config: taken as repeats, numbered in the order of the file`;
}

function constant({value, ...rest}: Constant): Omit<ProposedColumn, "field"> {
  return {source: {value}, ...rest};
}
