import {html} from "./html.js";

/**
 * What is only drawn once the details around it are open, for what takes long and is seldom looked at. Where they are open
 * already, or there are none, it is drawn at once.
 */
export function whenOpen(draw: () => Node | null): HTMLElement {
  const place = html`<div></div>`;
  const fill = () => {
    if (place.isConnected && place.firstChild === null) place.append(draw() ?? "");
  };
  setTimeout(() => {
    const details = place.closest("details");
    if (details === null || details.open) fill();
    else details.addEventListener("toggle", fill, {once: true});
  });
  return place;
}
