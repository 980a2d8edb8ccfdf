import {dataTable} from "../dataTable.js";
import {formatCount} from "../format/format.js";
import {html} from "../html.js";

/** A row of missing.sql. */
export interface MissingRow {
  experiment_id: string;
  state: string;
  reason: string | null;
  n: number;
  n_configs: number;
  n_tasks: number;
  configs: string;
  tasks: string;
}

/** What each state means, in the order in which they are shown. */
const states: Record<string, string> = {
  excluded: "run, and left out by name",
  lost: "run, and lost to infrastructure or an unknown cause",
  "never finished": "tried, without a result",
  "not run": "not tried",
  "not public": "run, and not published run by run",
  "not applicable": "has no runs of its own"
};

const shown = 6;

/** A longer list of names is folded away. */
const longest = 160;

/** What has no runs here, or runs that do not count: by state, with the reason that the archive gives. */
export function missingTable(
  rows: readonly MissingRow[],
  {titles}: {titles: ReadonlyMap<string, string>}
): HTMLElement {
  if (rows.length === 0) {
    return html`<p>
      Nothing: every pair of task and config that the archive knows of has its runs here, and all count.
    </p>`;
  }
  const order = [...new Set([...Object.keys(states), ...rows.map((d) => d.state)])];
  return html`<div>
    ${order.map((state) => {
      const own = rows.filter((d) => d.state === state);
      return own.length === 0 ? null : stateSection(state, {rows: own, titles});
    })}
  </div>`;
}

/** One state: its sense and count always, its reasons folded away where they are many. */
function stateSection(
  state: string,
  {rows, titles}: {rows: readonly MissingRow[]; titles: ReadonlyMap<string, string>}
): HTMLElement {
  const table = dataTable(rows, {
    columns: [
      {label: "Configs", value: (d) => folded(d.configs, formatCount(d.n_configs, "config"))},
      {label: "Tasks", value: (d) => folded(d.tasks, formatCount(d.n_tasks, "task"))},
      {label: "Experiment", value: (d) => titles.get(d.experiment_id) ?? d.experiment_id},
      {label: "Reason", value: (d) => d.reason ?? "none given"}
    ]
  });
  const experiments = new Set(rows.map((d) => d.experiment_id)).size;
  const reasons = formatCount(rows.length, "case");
  const sense = states[state] === undefined ? "" : `${states[state]}; `;
  return html`<details open=${rows.length <= shown}>
    <summary>
      <strong>${state}</strong>: ${sense}${reasons} in ${formatCount(experiments, "experiment")}, with the reason
    </summary>
    ${table}
  </details>`;
}

/** A list of names, under their number where it is long. */
function folded(names: string, count: string): string | HTMLElement {
  if (names.length <= longest) return names;
  return html`<details class="names">
    <summary>${count}</summary>
    <span>${names}</span>
  </details>`;
}
