import type {Capability, Format} from "../../../loaders/format.js";
import {dataTable} from "../dataTable.js";
import {html} from "../html.js";
import {lackedBy} from "./lackedBy.js";
import {sampleCounts} from "./sampleCounts.js";

/** The formats that a search left over: a badge for each thing that one gives, words for what it lacks. */
export function formatsTable(formats: readonly Format[], capabilities: readonly Capability[]): HTMLElement {
  if (formats.length === 0) return html`<p>No format matches the search.</p>`;
  const meaning = new Map(capabilities.map((d) => [d.name, d.description]));
  return dataTable(formats, {
    columns: [
      {label: "Format", value: (d) => html`<a href=${`#${d.name}`}>${d.title}</a>`},
      {label: "Loads as", value: (d) => d.levels.join(", ")},
      {
        label: "Gives",
        value: (d) =>
          d.gives.length === 0
            ? null
            : html`<span class="badges"
                >${d.gives.map((name) => html`<span class="badge" title=${meaning.get(name)}>${name}</span>`)}</span
              >`
      },
      {label: "Lacks", value: (d) => lackedBy(d, capabilities).join(", ") || "nothing"},
      {label: "Samples loaded", value: (d) => sampleCounts(d.samples) ?? "none"}
    ]
  });
}
