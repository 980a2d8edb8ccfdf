import {html} from "./html.js";

/** The heading of a study's page: the name of the page, and the title of the study below it. */
export function pageTitle(page: string, {study}: {study: string}): HTMLElement {
  return html`<h1 class="page-title">${page} <span class="study-title">${study}</span></h1>`;
}
