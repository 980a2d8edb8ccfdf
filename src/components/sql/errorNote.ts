import {html} from "../html.js";
import {SqlError} from "./sqlDatabase.js";

/** What went wrong with a query, where, and what might be meant. */
export function errorNote(error: Error): HTMLElement {
  const {place, hint} = error instanceof SqlError ? error : {};
  return html`<div class="sql-error" role="alert">
    <p><strong>${place === undefined ? "Not answered" : `Line ${place.line}, column ${place.column}`}</strong></p>
    <p class="sql-error-text">${error.message}</p>
    ${hint === undefined ? null : html`<p class="sql-error-text">${hint}</p>`}
  </div>`;
}
