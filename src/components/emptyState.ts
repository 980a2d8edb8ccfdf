import {html} from "./html.js";

/** What stands where a chart would be when the archive does not hold what it needs. */
export function emptyState(what: string, {needs}: {needs: string}): HTMLElement {
  return html`<div class="empty-state" role="note">
    <p><strong>${what}</strong></p>
    <p>What would fill it: ${needs}</p>
  </div>`;
}
