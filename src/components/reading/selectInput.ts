import {html} from "../html.js";
import type {Control} from "../urlState.js";

let count = 0;

/** A labelled select of choices, each with the words that are shown for it; the first is the default. */
export function selectInput(
  label: string,
  choices: Iterable<readonly [value: string, words: string]>
): Control<string> {
  const id = `select-${++count}`;
  const select = html`<select id=${id}>
    ${Array.from(choices, ([value, words]) => html`<option value=${value}>${words}</option>`)}
  </select>` as HTMLSelectElement;
  const root = html`<div class="select-input"><label for=${id}>${label}</label>${select}</div>`;
  return Object.defineProperty(root, "value", {
    get: () => select.value,
    set(value: string) {
      select.value = value;
    }
  }) as Control<string>;
}
