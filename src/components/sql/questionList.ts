import {html} from "../html.js";
import type {Question} from "./questions.js";

/** The questions that have a name, each a press away. */
export function questionList(
  questions: readonly Question[],
  {choose}: {choose: (question: Question) => void}
): HTMLElement {
  return html`<ul class="sql-list">
    ${questions.map(
      (d) =>
        html`<li>
          <button type="button" onclick=${() => choose(d)}>${d.summary}</button>
        </li>`
    )}
  </ul>`;
}
