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

/** Longer tables show this many rows at first. */
export const firstRows = 40;

/** A table with not many more rows than that is shown whole. */
const mostRows = 60;

/** A table of rows, the rest of a long one at the press of a button; on a phone every row becomes a block of labelled lines. */
export function dataTable<T>(rows: readonly T[], {columns, caption}: DataTableOptions<T>): HTMLElement {
  const isLong = rows.length > mostRows;
  const body = html`<tbody>
    ${(isLong ? rows.slice(0, firstRows) : rows).map((d) => tableRow(d, columns))}
  </tbody>`;
  const table = html`<table class="data-table">
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
    ${body}
  </table>`;
  if (!isLong) return table;
  const rest = rows.slice(firstRows);
  const words = `Show ${rest.length.toLocaleString("en-US")} more rows`;
  const more = html`<button type="button" class="more-rows">${words}</button>`;
  more.addEventListener("click", () => {
    const added = rest.map((d) => tableRow(d, columns));
    body.append(...added);
    more.remove();
    added[0].tabIndex = -1;
    added[0].focus();
  });
  return html`<div>${table}${more}</div>`;
}

function tableRow<T>(row: T, columns: readonly TableColumn<T>[]): HTMLElement {
  return html`<tr>
    ${columns.map((d, i) => {
      const value = d.value(row);
      return i === 0
        ? html`<th scope="row">${value}</th>`
        : html`<td class=${alignment(d)} data-label=${d.label}><span>${unbroken(value ?? unknown, d)}</span></td>`;
    })}
  </tr>`;
}

/** Longest text that stays on one line, in characters. */
const unbrokenLength = 24;

/** A short text of a column of numbers stays on one line, and so does a short interval in brackets after any value. */
function unbroken(value: string | number | Node, {align}: {align?: string}): string | number | Node {
  if (typeof value !== "string") return value;
  const [, head = "", bounds = value] = /^(.+ )(\([^()]+\))$/.exec(value) ?? [];
  const whole = bounds.length <= unbrokenLength && (head !== "" || align === "right");
  return whole ? html`<span>${head}<span class="unbroken">${bounds}</span></span>` : value;
}

function alignment({align}: {align?: string}): string {
  return align === "right" ? "number" : "text";
}
