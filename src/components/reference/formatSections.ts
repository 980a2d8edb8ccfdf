import type {Format, FormatLoader} from "../../../loaders/format.js";
import {html} from "../html.js";

/** How the files of each format are recognised, and a line of each. */
export function formatSections(formats: readonly Format[]): HTMLElement {
  return html`<div>${formats.map(section)}</div>`;
}

function section({name, title, url, loaders}: Format): HTMLElement {
  return html`<section class="format">
    <h3 id=${name}>${url.startsWith("https:") ? html`<a href=${url}>${title}</a>` : title}</h3>
    <dl>
      ${loaders.map(
        (d) =>
          html`<div>
            <dt><code>${d.name}</code></dt>
            <dd>${d.description}. ${recognition(d)}${d.example && html`<pre>${d.example.line}</pre>`}</dd>
          </div>`
      )}
    </dl>
  </section>`;
}

function recognition({keys}: FormatLoader): string {
  return keys.length === 0 ? "Named in archive.yaml." : `Recognised by ${keys.join(", ")}.`;
}
