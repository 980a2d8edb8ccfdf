import type {Value} from "../../../loaders/database.js";
import type {Row} from "../../../loaders/schema.js";
import {formatTable} from "../formatRows.js";
import {problemLine} from "../problemLine.js";

export interface InitFile {
  path: string;
  state: "known" | "proposed" | "unknown";
  /** What knows it, what it was taken for, or why nothing is proposed. */
  by: string;
  runs?: number;
  cells?: number;
}

export interface InitResult {
  files: InitFile[];
  /** The archive.yaml that would be written; null when none is needed. */
  yaml: string | null;
  proposed: number;
  /** Whether every file is known or proposed and loads without an error. */
  isGood: boolean;
  runs: Record<string, Value>[];
  cells: Record<string, Value>[];
  problems: Row<"problems">[];
  cut: string[];
}

const shownProblems = 20;
const longestCell = 32;

/** What `benchbook init` found, for a person. */
export function initReport({files, yaml, proposed, runs, cells, problems, cut}: InitResult): string {
  const counted = proposed === 0 ? [] : ["", yaml!.trimEnd()];
  const shown = [
    {name: "runs", rows: runs},
    {name: "cells", rows: cells}
  ].filter((d) => d.rows.length > 0);
  return [
    ...files.map(fileLine),
    ...counted,
    ...shown.flatMap(({name, rows}) => ["", `first ${name} as they would load:`, formatTable(rows.map(shortened))]),
    ...(cut.length === 0 ? [] : ["", `only the beginning was tried, being long: ${cut.join(", ")}`]),
    ...(problems.length === 0
      ? []
      : [
          "",
          "problems on the way:",
          ...problems.slice(0, shownProblems).map((d) => problemLine(d).replace(" results/", " ")),
          ...(problems.length > shownProblems ? [`… and ${problems.length - shownProblems} more`] : [])
        ])
  ].join("\n");
}

function fileLine({path, state, by, runs = 0, cells = 0}: InitFile): string {
  const rows = [runs > 0 ? `${runs} runs` : "", cells > 0 ? `${cells} cells` : ""].filter(Boolean).join(", ");
  const what = state === "unknown" ? `no proposal: ${by}` : `${state === "proposed" ? "proposed: " : ""}${by}`;
  return `${path}: ${what}${state === "unknown" ? "" : ` → ${rows || "no rows of its own"}`}`;
}

function shortened(row: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "string" ? cellText(value) : value])
  );
}

function cellText(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > longestCell ? `${line.slice(0, longestCell - 1)}…` : line;
}
