import {unknown} from "./format/format.js";
import {html} from "./html.js";

export interface TableColumn<T> {
  label: string;
  value: (row: T) => string | number | Node | null;
  /** Numbers stand at the right. */
  align?: "left" | "right";
}

export interface DataTableOptions<T> {
  columns: readonly TableColumn<T>[];
  /** What the rows are; nothing where the words around the table say it. */
  caption?: string;
}

/** A table of rows; on a phone every row becomes a block of labelled lines. */
export function dataTable<T>(rows: readonly T[], {columns, caption}: DataTableOptions<T>): HTMLElement {
  return html`<table class="data-table">
    ${
      caption === undefined
        ? null
        : html`<caption>
            ${caption}
          </caption>`
    }
    <thead>
      <tr>
        ${columns.map((d) => html`<th scope="col" class=${alignment(d)}>${d.label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map((d, i) => {
              const value = d.value(row);
              return i === 0
                ? html`<th scope="row">${value}</th>`
                : html`<td class=${alignment(d)} data-label=${d.label}><span>${value ?? unknown}</span></td>`;
            })}
          </tr>`
      )}
    </tbody>
  </table>`;
}

function alignment({align}: {align?: string}): string {
  return align === "right" ? "number" : "text";
}
