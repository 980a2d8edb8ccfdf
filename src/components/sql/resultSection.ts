import {saveFile} from "../figure/saveFile.js";
import {formatCount} from "../format/format.js";
import {html} from "../html.js";
import {quickSection} from "./quickSection.js";
import {resultFile} from "./resultFile.js";
import {resultGrid} from "./resultGrid.js";
import type {ResultFormat} from "./resultFile.js";
import type {SqlResult} from "./sqlDatabase.js";

const formats: [ResultFormat, string][] = [
  ["csv", "CSV"],
  ["json", "JSON"],
  ["arrow", "Arrow"]
];

/** An answer: how many rows in what time, as a table or a chart, to be saved. */
export function resultSection(result: SqlResult, {sql}: {sql: string}): HTMLElement {
  const place = html`<div></div>`;
  const views = {
    Table: () =>
      result.rows === 0 ? html`<p class="sql-note">No rows: nothing in the tables is so.</p>` : resultGrid(result),
    Chart: () => quickSection(result, {sql})
  };
  const made = new Map<string, HTMLElement>();
  const buttons = Object.entries(views).map(
    ([name]) => html`<button type="button" onclick=${() => show(name as keyof typeof views)}>${name}</button>`
  );
  show("Table");
  return html`<section class="sql-answer" aria-label="Answer">
    <p class="sql-said-rows" role="status">${resultSentence(result)}</p>
    <div class="sql-bar">
      <div role="group" aria-label="Show as" class="sql-views">${buttons}</div>
      <div role="group" aria-label="Save all rows as" class="sql-buttons">
        <span aria-hidden="true">Save as</span>
        ${formats.map(
          ([format, label]) =>
            html`<button
              type="button"
              aria-label=${`Save ${formatCount(result.rows, "row")} as ${label}`}
              onclick=${() => saveFile(resultFile(result, format))}
            >
              ${label}
            </button>`
        )}
      </div>
    </div>
    ${place}
  </section>`;

  function show(name: keyof typeof views): void {
    if (!made.has(name)) made.set(name, views[name]());
    place.replaceChildren(made.get(name)!);
    for (const d of buttons) d.setAttribute("aria-pressed", String(d.textContent === name));
  }
}

/** "27 rows in 12 ms." and, where rows were left behind, that there are more. */
export function resultSentence({
  rows,
  columns,
  isCut,
  elapsed
}: Pick<SqlResult, "rows" | "columns" | "isCut" | "elapsed">): string {
  const said = `${formatCount(rows, "row")}, ${formatCount(columns.length, "column")}, in ${elapsedText(elapsed)}.`;
  return isCut
    ? `${said} There are more: the page fetches no further. Sorting, charts and files are of these; for all, ask for fewer or use benchbook sql.`
    : said;
}

/** Milliseconds as people say them: 12 ms, 1.2 s. */
export function elapsedText(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
