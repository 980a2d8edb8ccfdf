import {html} from "../html.js";

export interface StudyFacts {
  title: string;
  authors: string | null;
  url: string | null;
  published: string | null;
  accessed: string | null;
  license: string | null;
  protocol: string | null;
  retry_policy: string | null;
  notes: string | null;
  archive: string;
}

/** Who published what, when and under which terms, and how the runs were made; "not stated" where the archive is silent. */
export function studyFacts(study: StudyFacts): HTMLElement {
  const facts: [string, unknown][] = [
    [
      "Study",
      study.url === null || !isWebAddress(study.url) ? study.title : html`<a href=${study.url}>${study.title}</a>`
    ],
    ["Authors", study.authors],
    ["Published", study.published && `${study.published}${study.accessed ? ` (read ${study.accessed})` : ""}`],
    ["Licence", study.license],
    ["Protocol", paragraphs(study.protocol)],
    ["Retry policy", paragraphs(study.retry_policy)],
    ["Archive", html`<code>results/${study.archive}</code>`]
  ];
  return html`<dl class="facts">
    ${facts.flatMap(([name, value]) => [html`<dt>${name}</dt>`, html`<dd>${value ?? "not stated"}</dd>`])}
  </dl>`;
}

/** A text of the archive in paragraphs, as blank lines part them; null stays null. */
export function paragraphs(text: string | null): HTMLElement | null {
  if (text === null || text.trim() === "") return null;
  return html`<div>
    ${text
      .trim()
      .split(/\n\s*\n/)
      .map((d) => html`<p>${d.trim().replace(/\s+/g, " ")}</p>`)}
  </div>`;
}

/** An archive may hold any text as its address: only what a browser opens as a page becomes a link. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url);
}
