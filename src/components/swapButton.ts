import {html} from "./html.js";
import type {Control} from "./urlState.js";

/** Exchanges the values of two controls. */
export function swapButton<T>(
  a: Control<T>,
  b: Control<T>,
  {label = "Swap A and B"}: {label?: string} = {}
): HTMLElement {
  return html`<button type="button" class="swap" onclick=${() => swap(a, b)}>${label}</button>`;
}

function swap<T>(a: Control<T>, b: Control<T>): void {
  const value = a.value;
  a.value = b.value;
  b.value = value;
  for (const control of [a, b]) {
    for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, {bubbles: true}));
  }
}
