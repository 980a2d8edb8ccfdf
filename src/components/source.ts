import {html} from "./html.js";

/** The SQL behind a figure and how many rows it gave, folded away until asked for. */
export function source(name: string, {sql, rows, method}: {sql: string; rows: number; method?: string}): HTMLElement {
  return html`<details class="source">
    <summary>How this was made</summary>
    ${method === undefined ? null : html`<p>${method}</p>`}
    <p>Query <code>${name}</code>, ${rows} ${rows === 1 ? "row" : "rows"}:</p>
    <pre><code>${sql.trim()}</code></pre>
  </details>`;
}
