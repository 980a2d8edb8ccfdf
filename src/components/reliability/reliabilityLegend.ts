import {formatLevel} from "../format/format.js";
import {colorOf, neutralColor, paperColor} from "../../plots/scales.js";
import {html} from "../html.js";
import type {RunStrip} from "../../plots/runStrips.js";

/** What dots, lines and hollow circles of the strips mean; only what occurs in them. */
export function reliabilityLegend(strips: readonly RunStrip[], {level}: {level?: number} = {}): HTMLElement {
  const runs = strips.find((d) => d.strip !== null);
  const summary = strips.find((d) => d.strip === null);
  const color = runs === undefined ? neutralColor : colorOf(runs.model_id);
  const hollow = summary === undefined ? neutralColor : colorOf(summary.model_id);
  return html`<div class="legend" role="note">
    ${runs ? entry(html`<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true"><circle r="3.5" fill=${color}></circle></svg>`, "a run") : null}
    ${runs ? entry(html`<svg width="10" height="12" viewBox="-5 -6 10 12" aria-hidden="true"><path d="M0 -5L4.5 3.5H-4.5Z" fill="currentColor"></path></svg>`, "mean of the repeats") : null}
    ${
      summary
        ? entry(
            html`<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
              <circle r="4.5" fill=${paperColor} stroke=${hollow} stroke-width="1.75"></circle>
            </svg>`,
            "mean as published, runs not here"
          )
        : null
    }
    ${
      strips.some((d) => d.low < d.high)
        ? entry(
            html`<svg width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
              <path d="M1 6h16" stroke=${runs ? color : hollow} stroke-opacity="0.6" stroke-width="2"></path>
            </svg>`,
            `${formatLevel(level)} interval of the mean`
          )
        : null
    }
  </div>`;
}

function entry(sign: HTMLElement, text: string): HTMLElement {
  return html`<span class="legend-entry">${sign} ${text}</span>`;
}
