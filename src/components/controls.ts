import {html} from "./html.js";

/** The controls of a page in a row; a select that leaves nothing to choose is left out. */
export function controls(inputs: readonly HTMLElement[]): HTMLElement {
  return html`<div class="controls">${inputs.filter(offersChoice)}</div>`;
}

function offersChoice(input: HTMLElement): boolean {
  const select = input.querySelector("select");
  return select === null || select.options.length > 1;
}
