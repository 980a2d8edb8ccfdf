import {html} from "../html.js";

/** A link that saves a file of the report under its own name. */
export function download({href, name}: {href: string; name: string}): HTMLElement {
  return html`<a href=${href} download=${name}>${name}</a>`;
}
