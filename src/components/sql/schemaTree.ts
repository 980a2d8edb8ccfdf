import {formatCount} from "../format/format.js";
import {html} from "../html.js";
import type {SqlTable} from "./sqlDatabase.js";

export interface SchemaTreeOptions {
  /** Puts a name into the query. */
  insert: (name: string) => void;
  /** Shows the first rows of a table. */
  peek: (table: string) => void;
}

const kinds = [
  ["view", "Views, for most questions"],
  ["table", "Tables"],
  ["macro", "Macros"]
] as const;

/** Every table, view and macro with its columns, folded until opened; a search leaves what has the words in it. */
export function schemaTree(tables: readonly SqlTable[], {insert, peek}: SchemaTreeOptions): HTMLElement {
  const entries = tables.map((table) => ({table, element: tableEntry(table, {insert, peek})}));
  const groups = kinds.map(([kind, title]) => ({
    kind,
    element: html`<section>
      <h3>${title}</h3>
      ${entries.filter((d) => d.table.kind === kind).map((d) => d.element)}
    </section>`
  }));
  const none = html`<p role="status" hidden>nothing of that name</p>`;
  const search = html`<input
    type="search"
    aria-label="Find a table or column"
    placeholder="Find a table or column"
  />` as HTMLInputElement;
  search.addEventListener("input", () => {
    const words = search.value.trim().toLowerCase();
    for (const {table, element} of entries) element.hidden = !matches(table, words);
    for (const {kind, element} of groups)
      element.hidden = !entries.some((d) => d.table.kind === kind && !d.element.hidden);
    none.hidden = entries.some((d) => !d.element.hidden);
  });
  return html`<div class="sql-schema">${search}${none}${groups.map((d) => d.element)}</div>`;
}

function matches({name, comment = "", columns}: SqlTable, words: string): boolean {
  return [name, comment, ...columns.map((d) => d.name)].some((d) => d.toLowerCase().includes(words));
}

function tableEntry({name, kind, comment, columns, rows}: SqlTable, {insert, peek}: SchemaTreeOptions): HTMLElement {
  const isMacro = kind === "macro";
  const call = isMacro ? `${name}(${columns.map((d) => d.name).join(", ")})` : name;
  const entry = html`<details>
    <summary>
      <code>${isMacro ? call : name}</code>${rows === undefined ? null : html`<span>${formatCount(rows, "row")}</span>`}
    </summary>
  </details>` as HTMLDetailsElement;
  entry.addEventListener("toggle", fill, {once: true});
  return entry;

  function fill(): void {
    entry.append(
      html`<div>
        ${comment === undefined ? null : html`<p>${comment}</p>`}
        <p class="sql-buttons">
          <button type="button" aria-label=${`Insert ${call}`} onclick=${() => insert(call)}>insert name</button>
          ${isMacro ? null : html`<button type="button" aria-label=${`First 20 rows of ${name}`} onclick=${() => peek(name)}>first 20 rows</button>`}
        </p>
        ${
          isMacro
            ? null
            : html`<ul>
                ${columns.map(
                  (d) =>
                    html`<li>
                      <button type="button" aria-label=${`Insert ${d.name}`} onclick=${() => insert(d.name)}>
                        ${d.name}
                      </button>
                      <span>${d.type.toLowerCase()}</span
                      >${d.comment === undefined ? null : html`<small>${d.comment}</small>`}
                    </li>`
                )}
              </ul>`
        }
      </div>`
    );
  }
}
