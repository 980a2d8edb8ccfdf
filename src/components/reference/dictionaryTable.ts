import {html} from "../html.js";
import type {Dictionary, DictionaryMacro, DictionaryRelation} from "../../../loaders/dictionary.js";

/** A column, or a macro, as the search finds it. */
export interface DictionaryEntry {
  /** Table or view of the column; macro for a macro. */
  table: string;
  name: string;
  description: string;
}

/** Everything that the search looks at: every column of every relation, and every macro. */
export function dictionaryEntries({relations, macros}: Dictionary): DictionaryEntry[] {
  return [
    ...relations.flatMap(({name: table, columns}) =>
      columns.map(({name, description}) => ({table, name, description}))
    ),
    ...macros.map(({name, description}) => ({table: "macro", name, description}))
  ];
}

/** The tables, views and macros that a search left over; tables with no column left are left out, groups with nothing too. */
export function dictionaryTable({relations, macros}: Dictionary, found: DictionaryEntry[]): HTMLElement {
  const isFound = (table: string, name: string) => found.some((d) => d.table === table && d.name === name);
  const shown = relations
    .map((relation) => ({...relation, columns: relation.columns.filter((d) => isFound(relation.name, d.name))}))
    .filter((relation) => relation.columns.length > 0);
  const shownMacros = macros.filter((d) => isFound("macro", d.name));
  if (shown.length + shownMacros.length === 0) return html`<p>No table, column or macro matches the search.</p>`;
  const tables = shown.filter((d) => d.kind === "table");
  const views = shown.filter((d) => d.kind === "view");
  return html`<div>
    ${tables.length === 0 ? null : html`<h2 id="tables">Tables</h2>`} ${tables.map(relationSection)}
    ${views.length === 0 ? null : html`<h2 id="views">Views</h2>`} ${views.map(relationSection)}
    ${shownMacros.length === 0 ? null : [html`<h2 id="macros">Macros</h2>`, macroTable(shownMacros)]}
  </div>`;
}

function relationSection({name, kind, description, key, columns}: DictionaryRelation): HTMLElement {
  return html`<section>
    <h3 id=${name}>${name}</h3>
    <p>${description}.${key.length === 0 ? null : ` Key: ${key.join(", ")}.`}</p>
    ${scrolled(
      `Columns of ${name}`,
      ["column", "type", "meaning"],
      columns.map((d) => [
        html`<code>${d.name}</code>`,
        `${d.type.toLowerCase()}${d.nullable && kind === "table" ? " or null" : ""}`,
        d.description
      ])
    )}
  </section>`;
}

function macroTable(macros: DictionaryMacro[]): HTMLElement {
  return scrolled(
    "Macros",
    ["macro", "meaning"],
    macros.map((d) => [html`<code>${d.name}(${d.parameters.join(", ")})</code>`, d.description])
  );
}

/** A table in a box that can be scrolled to its side. */
function scrolled(label: string, head: string[], rows: (string | HTMLElement)[][]): HTMLElement {
  return html`<div class="scroll-inside" tabindex="0" role="region" aria-label=${label}>
    <table class="dictionary">
      <thead>
        <tr>
          ${head.map((d) => html`<th scope="col">${d}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((d) => html`<td>${d}</td>`)}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}
