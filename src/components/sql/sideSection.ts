import {html} from "../html.js";

/** A section beside the editor that can be folded; on a wide page it begins open where it is said so. */
export function sideSection(title: string, content: Node, {isOpen = false}: {isOpen?: boolean} = {}): HTMLElement {
  const wide = globalThis.matchMedia?.("(min-width: 60rem)").matches ?? true;
  return html`<details class="sql-side" open=${isOpen && wide}>
    <summary>${title}</summary>
    ${content}
  </details>`;
}
