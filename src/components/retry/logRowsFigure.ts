import {figureMenu} from "../figureMenu.js";
import {html} from "../html.js";
import {costDomain, powersOfTen} from "./retryRows.js";
import {intervalRowsPlot} from "../../plots/intervalRows.js";
import type {IntervalRow} from "../../plots/intervalRows.js";
import type {Figure} from "../figure/figure.js";

interface LogRowsOptions {
  id: string;
  chart: string;
  /** What the axis measures, with its unit. */
  label: string;
  format: (value: number) => string;
  figure: Figure;
  /** Draws again when the width changes; Framework's own. */
  resize: (render: (width: number) => Element) => Element;
}

/** Rows of amounts, such as dollars or minutes, on one logarithmic axis. */
export function logRowsFigure(rows: readonly IntervalRow[], options: LogRowsOptions): HTMLElement {
  const {id, chart, label, format, figure, resize} = options;
  const domain = costDomain(rows);
  return html`<figure id=${id} data-chart=${chart}>
    ${resize((width) =>
      intervalRowsPlot(rows, {
        width,
        label: `${label}, log scale`,
        domain,
        ticks: powersOfTen(domain),
        log: true,
        format
      })
    )}
    ${figureMenu(figure)}
  </figure>`;
}
