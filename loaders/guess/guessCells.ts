import {slugify} from "../configs.js";
import type {Assignment} from "./assignFields.js";
import {cellColumns} from "./cellColumns.js";
import {describeColumn} from "./describeColumn.js";
import {guessNumber} from "./guessSource.js";
import {normalName} from "./normalName.js";
import type {Constant, Proposal, ProposedColumn, ProposedRule, Refusal} from "./proposal.js";
import type {TableSample} from "./sampleTable.js";

/** A table of figures that are summed up already: a rule for its main figure, one for each way to read the others. */
export function guessCells(
  sample: TableSample,
  {assignment, model, path}: {assignment: Assignment; model?: Constant; path: string}
): Proposal | Refusal {
  const {fields} = assignment;
  const named = fields.get("model")?.column;
  const filled = named === undefined ? sample.rows : sample.rows.filter((row) => (row[named] ?? "") !== "");
  if (filled.length < sample.rows.length / 2) return {refused: `most rows name no model in ${named}`};
  const parts = (["model", "harness", "variant", "effort"] as const).flatMap((d) => fields.get(d)?.column ?? []);
  const scope = (["task", "suite"] as const).find((d) => fields.has(d));
  const heads: ProposedColumn[] = [
    scope === undefined
      ? {field: "scope", source: {value: "all"}, reason: "no column names a task or suite"}
      : {field: "scope", source: {value: scope}, reason: `${fields.get(scope)!.column} names a ${scope}`},
    ...(scope === undefined
      ? []
      : [{field: "scope_id", source: fields.get(scope)!.column, reason: fields.get(scope)!.reason}]),
    configColumn(parts, model)
  ];
  const used = new Set([...parts, ...(scope === undefined ? [] : [fields.get(scope)!.column])]);
  const {main, metric, mean, more} = cellColumns(sample.columns.filter((d) => !used.has(d.column)));
  if (main === undefined || (mean!.doubt !== undefined && sample.rows.length < 2))
    return {refused: "rows look like summaries, but no column of numbers is a figure"};
  const base = {path, into: "cells", ...(sample.pointer && {rows: sample.pointer})};
  const rules: ProposedRule[] = [
    {
      ...base,
      columns: [
        ...heads,
        {field: "metric", source: {value: metric!}, reason: `${main.column} is the main figure`},
        mean!,
        ...more
      ]
    }
  ];
  for (const d of [main.column, ...more.flatMap((m) => columnOf(m))]) used.add(d);
  const rest = sample.columns.filter((d) => !used.has(d.column));
  const figures = rest.filter((d) => isFigure(d.column) && "source" in guessNumber(d));
  for (const parse of new Set(figures.map((d) => d.parse))) {
    const columns = figures.filter((d) => d.parse === parse).map((d) => d.column);
    rules.push({
      ...base,
      unpivot: {columns, name: "metric", value: "value", skip_empty: true},
      columns: [
        ...heads,
        {field: "metric", source: "metric", reason: "the other figures, each under its own name"},
        {
          field: "mean",
          source: parse === undefined ? "value" : {from: "value", parse},
          reason: parse === undefined ? "numbers" : `printed figures (${parse})`
        }
      ]
    });
  }
  const configs = new Map(
    sample.rows.flatMap((row) => {
      const of = model?.value ?? String(row[parts[0]] ?? "");
      const label = [...(model === undefined ? [] : [of]), ...parts.map((d) => String(row[d] ?? ""))].join(" · ");
      return of === "" ? [] : [[slugify(label), {label, model: of}] as const];
    })
  );
  return {
    shape: "one row per config, summed up already: published figures, not runs",
    rules,
    configs: Object.fromEntries(configs),
    left: rest.filter((d) => !figures.includes(d)).map((d) => ({column: d.column, reason: describeColumn(d)})),
    notes: []
  };
}

function configColumn(parts: string[], model: Constant | undefined): ProposedColumn {
  const said = model === undefined ? undefined : {doubt: model.doubt, isOwn: model.isOwn};
  const reason = [model?.reason, "a config declared below configs"].filter(Boolean).join("; ");
  const places = [...(model === undefined ? [] : [model.value]), ...parts.map((d) => `{${d}}`)];
  const [only] = parts.length === 1 && model === undefined ? parts : [];
  if (only !== undefined) return {field: "config_id", source: only, reason};
  const source = parts.length === 0 ? {value: model!.value} : {template: places.join(" · ")};
  return {field: "config_id", source, reason, ...said};
}

function columnOf({source}: ProposedColumn): string[] {
  if (typeof source === "string") return [source];
  return "from" in source ? [source.from] : [];
}

/** Ranks and ids are numbers, but no figures. */
function isFigure(column: string): boolean {
  return !/^(rank|place|position|index|idx|id|no|n|column_\d+|unnamed_\d+|year|version|params|parameters)$/.test(
    normalName(column).name
  );
}
