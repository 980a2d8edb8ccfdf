import {html} from "./html.js";

const pages = [
  ["", "Overview"],
  ["frontier", "Frontier"],
  ["heatmap", "Heatmap"],
  ["retry", "Retry effect"],
  ["reliability", "Reliability"],
  ["compare", "Compare"]
] as const;

/** The way between the pages of one study; keeps nothing of the page's own state. */
export function studyNav({current}: {current: string}): HTMLElement {
  return html`<nav class="study-nav" aria-label="Pages of this study">
    ${pages.map(([path, title]) =>
      path === current
        ? html`<a href=${`./${path}`} aria-current="page">${title}</a>`
        : html`<a href=${`./${path}`}>${title}</a>`
    )}
  </nav>`;
}
