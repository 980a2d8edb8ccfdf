import {dataTable} from "./dataTable.js";
import {formatCount} from "./format/format.js";
import {html} from "./html.js";

/** A row of problems.sql or all_problems.sql; `n_problems` is the number of all, of which the rows are the first. */
export interface ProblemRow {
  study_id?: string;
  severity: string;
  code: string;
  source: string;
  pointer: string | null;
  expected: string | null;
  received: string | null;
  action: string | null;
  n_problems: number;
  /** How many of all are notes: figures that contradict each other, selections, unequal numbers of runs. */
  n_notes: number;
}

/** "2 problems and 4 notes", leaving out what there is none of. */
export function countProblems({n_problems, n_notes}: Pick<ProblemRow, "n_problems" | "n_notes">): string {
  return [
    n_problems > n_notes ? formatCount(n_problems - n_notes, "problem") : null,
    n_notes > 0 ? formatCount(n_notes, "note") : null
  ]
    .filter((d) => d !== null)
    .join(" and ");
}

/** What could not be read or believed, with file and place, or that there is nothing of the kind. */
export function problemTable(rows: readonly ProblemRow[]): HTMLElement {
  if (rows.length === 0) return html`<p>None: every record was read, and nothing here contradicts itself.</p>`;
  const total = rows[0].n_problems;
  const more = total > rows.length ? `; ${total - rows.length} more: npx benchbook check` : "";
  return dataTable(rows, {
    caption: `${countProblems(rows[0])}${more}`,
    columns: [
      {
        label: "Problem",
        value: (d) => html`<span class=${`severity severity-${d.severity}`}>${d.severity}: ${d.code}</span>`
      },
      {label: "File", value: (d) => `${d.source}${d.pointer === null ? "" : ` ${d.pointer}`}`},
      {label: "Expected", value: (d) => d.expected},
      {label: "Received", value: (d) => d.received},
      {label: "What was done", value: (d) => d.action}
    ]
  });
}
