import {emptyState} from "../emptyState.js";
import {html} from "../html.js";

/** What stands on the front page while there is nothing to report. */
export function reportEmpty(): HTMLElement {
  return emptyState("There are no archives in results/.", {
    needs:
      "a folder in results/ with an archive.yaml (who ran what, when, with which version) and the files that a harness " +
      "wrote, as they are. Then npm start loads them and builds this report again."
  });
}

/** The archives that could not be loaded at all; nothing where all were. */
export function notLoadedNote(archives: readonly string[]): HTMLElement | string {
  if (archives.length === 0) return "";
  return html`<p role="alert">
    <strong>Not loaded, so nowhere in this report:</strong>
    ${archives.map((d, i) => html`<span>${i ? ", " : ""}<code>results/${d}</code></span>`)}. What is wrong is below.
  </p>`;
}
