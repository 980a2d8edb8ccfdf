import {html} from "../html.js";
import {clearHistory, readHistory} from "./sqlHistory.js";
import type {PastQuery} from "./sqlHistory.js";

const shown = 120;

/** The queries that were run in this browser, the latest first, and a button that forgets them. */
export function historyList({choose}: {choose: (query: PastQuery) => void}): {
  element: HTMLElement;
  update: () => void;
} {
  const element = html`<div></div>`;
  update();
  return {element, update};

  function update(): void {
    const past = readHistory();
    if (past.length === 0) {
      element.replaceChildren(html`<p class="sql-note">Queries that you run are kept here, in this browser alone.</p>`);
      return;
    }
    const forget = () => {
      clearHistory();
      update();
    };
    element.replaceChildren(
      html`<ul class="sql-list">
        ${past.map(
          (d) =>
            html`<li>
              <button type="button" title=${d.sql.slice(0, 2000)} onclick=${() => choose(d)}>
                <code>${firstWords(d)}</code>
                <time datetime=${d.at}
                  >${new Date(d.at).toLocaleString("en-GB", {dateStyle: "medium", timeStyle: "short"})}</time
                >
              </button>
            </li>`
        )}
      </ul>`,
      html`<button type="button" class="sql-forget" onclick=${forget}>Clear history</button>`
    );
  }
}

/** A query on one line, without its comments, with the values that it was given. */
export function firstWords({sql, parameters}: Pick<PastQuery, "sql" | "parameters">): string {
  const text = sql
    .replace(/--[^\n]*/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const given = Object.entries(parameters).map(([name, value]) => `$${name} = ${value}`);
  const cut = text.length > shown ? `${text.slice(0, shown)}…` : text;
  return given.length === 0 ? cut : `${cut} (${given.join(", ")})`;
}
