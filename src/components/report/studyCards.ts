import {formatCount} from "../format/format.js";
import {html} from "../html.js";

/** A row of studies.sql. */
export interface StudyRow {
  study_id: string;
  title: string;
  authors: string | null;
  published: string | null;
  n_runs: number;
  n_attempted: number;
  n_costed: number;
  n_configs: number;
  n_tasks: number;
  n_experiments: number;
  n_published: number;
  n_priced: number;
  n_claims: number;
  n_problems: number;
}

/** A card for every study: what its archive holds, and the way to its pages. */
export function studyCards(studies: readonly StudyRow[]): HTMLElement {
  return html`<div class="study-cards">
    ${studies.map(
      (d) =>
        html`<section class="study-card">
          <h3><a href=${`./${d.study_id}/`}>${d.title}</a></h3>
          <p class="byline">
            ${[d.authors, d.published].filter((text) => text !== null).join(", ") || "authors not stated"}
          </p>
          <p class="holds">${studyHoldings(d)}</p>
          <nav class="links" aria-label=${`Pages of ${d.study_id}`}>
            <a href=${`./${d.study_id}/`}>Overview</a>
            <a href=${`./${d.study_id}/frontier`}>Frontier</a>
            <a href=${`./${d.study_id}/heatmap`}>Heatmap</a>
            <a href=${`./${d.study_id}/retry`}>Retry effect</a>
          </nav>
        </section>`
    )}
  </div>`;
}

/** What an archive holds, and what it does not, in words. */
export function studyHoldings(d: StudyRow): string {
  const runs = d.n_runs === 0 ? "No runs" : formatCount(d.n_runs, "run");
  const held = [
    d.n_runs === 0 ? null : of(d.n_costed, {all: d.n_runs, what: "a cost"}),
    d.n_runs === 0 || d.n_attempted === 0 ? null : of(d.n_attempted, {all: d.n_runs, what: "their attempts"})
  ].filter((text) => text !== null);
  const lacks = [d.n_priced === 0 ? "cost or time" : null, d.n_attempted === 0 ? "attempts" : null].filter(
    (text) => text !== null
  );
  return [
    `${runs}${held.length ? ` (${held.join(", ")})` : ""} and ${formatCount(d.n_published, "published figure")} of ${formatCount(
      d.n_configs,
      "config"
    )} on ${formatCount(d.n_tasks, "task")}, in ${formatCount(d.n_experiments, "experiment")}.`,
    d.n_claims === 0 ? "" : `${formatCount(d.n_claims, "claim")} of the writeup.`,
    lacks.length === 0 ? "" : `Nothing on ${lacks.join(" and ")}.`,
    d.n_problems === 0 ? "" : `${formatCount(d.n_problems, "problem")} while loading.`
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function of(n: number, {all, what}: {all: number; what: string}): string {
  if (n === all) return `all with ${what}`;
  return n === 0 ? `none with ${what}` : `${n.toLocaleString("en-US")} with ${what}`;
}
