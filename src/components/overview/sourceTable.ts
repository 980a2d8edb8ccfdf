import {dataTable} from "../dataTable.js";

/** A row of sources.sql; `n_files` is the number of all, of which the rows are the first. */
export interface SourceRow {
  source: string;
  sha256: string;
  bytes: number;
  loader: string;
  n_rows: number;
  n_problems: number;
  citation: string | null;
  n_files: number;
}

/** The files that were read: by which loader, how many rows they gave, what they restate. */
export function sourceTable(rows: readonly SourceRow[]): HTMLElement {
  const total = rows[0]?.n_files ?? 0;
  const more = total > rows.length ? `; the first ${rows.length} are listed` : "";
  return dataTable(rows, {
    caption: `${total.toLocaleString("en-US")} ${total === 1 ? "file" : "files"}${more}`,
    columns: [
      {label: "File", value: (d) => d.source},
      {label: "Restates", value: (d) => d.citation},
      {label: "Loader", value: (d) => d.loader},
      {label: "Rows", value: (d) => d.n_rows.toLocaleString("en-US"), align: "right"},
      {label: "Problems", value: (d) => d.n_problems.toLocaleString("en-US"), align: "right"},
      {label: "SHA-256", value: (d) => d.sha256.slice(0, 12)}
    ]
  });
}
