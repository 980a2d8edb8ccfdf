import {html} from "./html.js";
import {sharedKeys} from "./reading/reading.js";
import {stateChange} from "./urlState.js";

const pages = [
  ["", "Overview"],
  ["frontier", "Frontier"],
  ["heatmap", "Heatmap"],
  ["retry", "Retry effect"],
  ["reliability", "Reliability"],
  ["compare", "Compare"]
] as const;

/** The way between the pages of one study; carries along how the reader wants figures read, nothing else of a page. */
export function studyNav({current}: {current: string}): HTMLElement {
  const links = pages.map(([path, title]) => ({
    path,
    link: (path === current ? html`<a aria-current="page">${title}</a>` : html`<a>${title}</a>`) as HTMLAnchorElement
  }));
  const point = () => {
    const search = sharedSearch(globalThis.location?.search ?? "");
    for (const {path, link} of links) link.setAttribute("href", `./${path}${search}`);
  };
  point();
  for (const d of [stateChange, "popstate"]) globalThis.addEventListener?.(d, point);
  return html`<nav class="study-nav" aria-label="Pages of this study">${links.map((d) => d.link)}</nav>`;
}

/** The part of a search string that all pages of a study understand. */
export function sharedSearch(search: string): string {
  const all = new URLSearchParams(search);
  const kept = new URLSearchParams(sharedKeys.flatMap((key) => (all.has(key) ? [[key, all.get(key)!]] : [])));
  return kept.size === 0 ? "" : `?${kept}`;
}
