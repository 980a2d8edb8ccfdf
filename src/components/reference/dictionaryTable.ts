import {html} from "../html.js";

interface Column {
  name: string;
  type: string;
  nullable: boolean;
  description: string;
}

export interface DictionaryEntry {
  name: string;
  description: string;
  key: string[];
  columns: Column[];
}

/** The tables of the database with the columns that a search left over; tables with none are left out. */
export function dictionaryTable(tables: DictionaryEntry[], found: {table: string; name: string}[]): HTMLElement {
  const shown = tables
    .map((table) => ({
      ...table,
      columns: table.columns.filter((d) => found.some((f) => f.table === table.name && f.name === d.name))
    }))
    .filter((table) => table.columns.length > 0);
  if (shown.length === 0) return html`<p>No table or column matches the search.</p>`;
  return html`<div>${shown.map(tableSection)}</div>`;
}

function tableSection({name, description, key, columns}: DictionaryEntry): HTMLElement {
  return html`<section>
    <h2 id=${name}>${name}</h2>
    <p>${description}. Key: ${key.join(", ")}.</p>
    <div class="scroll-inside" tabindex="0" role="region" aria-label=${`Columns of ${name}`}>
      <table class="dictionary">
        <thead>
          <tr>
            <th scope="col">column</th>
            <th scope="col">type</th>
            <th scope="col">meaning</th>
          </tr>
        </thead>
        <tbody>
          ${columns.map(
            (d) =>
              html`<tr>
                <td><code>${d.name}</code></td>
                <td>${d.type.toLowerCase()}${d.nullable ? " or null" : ""}</td>
                <td>${d.description}</td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
