import {html} from "../html.js";

/** What the doc comment of a statistic says; the page of methods is made of these. */
export interface Method {
  /** The exported function. */
  name: string;
  file: string;
  definition: string;
  input: string;
  assumes: string;
  notFor: string;
  edge: string;
  source: string;
}

export interface MethodArea {
  title: string;
  methods: Method[];
}

const parts = [
  ["Input", "input"],
  ["Assumes", "assumes"],
  ["Not for", "notFor"],
  ["Edge cases", "edge"],
  ["Source", "source"]
] as const;

/** The statistics of each area, those that a search left over; an area with none is left out. */
export function methodsList(areas: MethodArea[], found: Pick<Method, "name">[]): HTMLElement {
  const names = new Set(found.map((d) => d.name));
  const shown = areas
    .map(({title, methods}) => ({title, methods: methods.filter((d) => names.has(d.name))}))
    .filter(({methods}) => methods.length > 0);
  if (shown.length === 0) return html`<p>No statistic matches the search.</p>`;
  return html`<div>
    ${shown.map(
      ({title, methods}) =>
        html`<section>
          <h3>${title}</h3>
          ${methods.map(methodEntry)}
        </section>`
    )}
  </div>`;
}

function methodEntry(method: Method): HTMLElement {
  return html`<details class="method" id=${method.name}>
    <summary><code>${method.name}</code> ${method.definition}</summary>
    <dl>
      ${parts.map(
        ([label, part]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${method[part]}</dd>
          </div>`
      )}
      <div>
        <dt>File</dt>
        <dd><code>src/stats/${method.file}</code></dd>
      </div>
    </dl>
  </details>`;
}
