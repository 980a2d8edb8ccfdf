import {dataTable} from "../dataTable.js";
import {formatCount} from "../format/format.js";
import {html} from "../html.js";
import type {Confound} from "./confounds.js";

/** Warnings beside a leaderboard, each a chip that opens what it means and the evidence; nothing where there are none. */
export function confoundChips(confounds: readonly Confound[], {sql}: {sql: string}): HTMLElement | null {
  if (confounds.length === 0) return null;
  return html`<div class="chips" role="group" aria-label="What else differs between the configs">
    ${confounds.map(
      ({id, title, text, evidence}) =>
        html`<details class="chip" data-confound=${id}>
          <summary>${title}</summary>
          <p>${text}</p>
          ${dataTable(evidence, {
            columns: [
              {label: "Value", value: (d) => d.value},
              {label: "Configs", value: (d) => d.configs.length, align: "right"},
              {label: "Which", value: (d) => named(d.configs)}
            ]
          })}
        </details>`
    )}
    <details class="chip plain">
      <summary>how these are found</summary>
      <p>
        By comparing what the archive says of every ranked config. A factor that each model was tried with in all its
        values is part of the design, and no warning. What the archive does not say cannot be found.
      </p>
      <pre><code>${sql.trim()}</code></pre>
    </details>
  </div>`;
}

const mostNamed = 12;

function named(labels: readonly string[]): string {
  const more = labels.length - mostNamed;
  return more > 0
    ? `${labels.slice(0, mostNamed).join(", ")} and ${formatCount(more, "more", {plural: "more"})}`
    : labels.join(", ");
}
