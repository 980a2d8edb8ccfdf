import {html} from "../html.js";

/** Numbers with what they count, in a row. */
export function counts(entries: readonly (readonly [count: number, noun: string])[]): HTMLElement {
  return html`<dl class="counts">
    ${entries.map(
      ([count, noun]) =>
        html`<div>
          <dt>${noun}</dt>
          <dd>${count.toLocaleString("en-US")}</dd>
        </div>`
    )}
  </dl>`;
}
