import * as Plot from "@observablehq/plot";

/**
 * Plot.plot, with a role for every mark that has a name: without one a name may not be read out, and breaks WCAG 4.1.2.
 * Groups of marks are groups, single marks are images.
 */
export function plot(options: Plot.PlotOptions): (SVGSVGElement | HTMLElement) & Plot.Plot {
  const chart = Plot.plot(options);
  for (const mark of chart.querySelectorAll("svg [aria-label]:not([role])")) {
    mark.setAttribute("role", mark.localName === "g" ? "group" : "img");
  }
  return chart;
}
