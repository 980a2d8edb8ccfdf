import {arc} from "../plots/chanceRings.js";
import {colorOf, fadedOpacity, neutralColor, paperColor, vendorOf} from "../plots/scales.js";
import {html} from "./html.js";

export interface LegendRow {
  model_id: string;
  vendor: string;
  origin: string;
  front?: boolean;
  reason?: string | null;
  /** Probability that it is on the frontier, 0–1. */
  chance?: number | null;
  approximate?: boolean;
}

export interface LegendOptions {
  /** Whether the bounds of the frontier are drawn. */
  band?: boolean;
  /** Whether configs of one model are joined. */
  variants?: boolean;
}

/** What colours, hollow dots, fading and lines of a chart mean; only what occurs in it. */
export function legend(rows: readonly LegendRow[], {band = false, variants = false}: LegendOptions = {}): HTMLElement {
  const vendors = new Map<string, string>();
  let others = false;
  for (const {model_id, vendor} of rows) {
    if (colorOf(model_id) === neutralColor) others = true;
    else vendors.set(vendorOf(model_id), vendor);
  }
  const some = (test: (d: LegendRow) => boolean | undefined) => rows.some((d) => test(d) === true);
  const ink = "currentColor";
  return html`<div class="legend" role="note">
    ${Array.from(vendors, ([slug, vendor]) => entry(dot({fill: colorOf(`${slug}/`), stroke: colorOf(`${slug}/`)}), vendor))}
    ${others ? entry(dot({fill: neutralColor, stroke: neutralColor}), vendors.size ? "other vendors" : "vendor without a colour") : null}
    ${some((d) => d.origin === "computed") ? entry(dot({fill: ink, stroke: ink}), "solid: computed from runs") : null}
    ${some((d) => d.origin !== "computed") ? entry(dot({fill: paperColor, stroke: ink}), "hollow: as published") : null}
    ${some((d) => d.front) ? entry(step(), "frontier: the best score that each cost buys") : null}
    ${some((d) => typeof d.chance === "number") ? entry(ring(), "ring: P(on the frontier); the fainter, the less likely") : null}
    ${band ? entry(line("1.5 3"), "frontier of the best ends of all intervals") : null}
    ${band ? entry(line("6 3"), "of the worst ends") : null}
    ${variants ? entry(line("5 2 1 2"), "configs of one model") : null}
    ${some((d) => typeof d.reason === "string" && typeof d.chance !== "number") ? entry(dot({fill: ink, stroke: ink, opacity: fadedOpacity}), "faded: dominated") : null}
    ${some((d) => d.approximate) ? entry(html`<span>≈</span>`, "the source says about") : null}
  </div>`;
}

function entry(sign: HTMLElement, text: string): HTMLElement {
  return html`<span class="legend-entry">${sign} ${text}</span>`;
}

function dot({fill, stroke, opacity = 1}: {fill: string; stroke: string; opacity?: number}): HTMLElement {
  return html`<svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
    <circle r="4.5" fill=${fill} stroke=${stroke} stroke-width="1.5" opacity=${opacity}></circle>
  </svg>`;
}

function step(): HTMLElement {
  return html`<svg width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
    <path d="M1 10h7V3h9" fill="none" stroke="currentColor" stroke-width="1.5" opacity="0.6"></path>
  </svg>`;
}

function line(dashes: string): HTMLElement {
  return html`<svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true">
    <path d="M1 6h22" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray=${dashes}></path>
  </svg>`;
}

function ring(): HTMLElement {
  return html`<svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
    <circle r="3" fill="currentColor" opacity=${fadedOpacity + 0.75 * (1 - fadedOpacity)}></circle>
    <circle r="6.5" fill="none" stroke="currentColor" opacity="0.25"></circle>
    <path d=${arc(0.75, {x: 0, y: 0, r: 6.5})} fill="none" stroke="currentColor" stroke-width="2"></path>
  </svg>`;
}
