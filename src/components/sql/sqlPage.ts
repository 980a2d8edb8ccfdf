import {copyText} from "../figure/copyText.js";
import {emptyState} from "../emptyState.js";
import {html} from "../html.js";
import {completionsAt} from "./completionsAt.js";
import {errorNote} from "./errorNote.js";
import {historyList} from "./historyList.js";
import {parameterInputs} from "./parameterInputs.js";
import {parametersIn, placeInQuery, putParameters} from "./parameters.js";
import {questionList} from "./questionList.js";
import {elapsedText, resultSection} from "./resultSection.js";
import {schemaTree} from "./schemaTree.js";
import {sideSection} from "./sideSection.js";
import {SqlError} from "./sqlDatabase.js";
import {sqlEditor} from "./sqlEditor.js";
import {addToHistory} from "./sqlHistory.js";
import {readSqlLink, sqlLink} from "./sqlLink.js";
import type {Completing} from "./completionsAt.js";
import type {Question} from "./questions.js";
import type {SqlDatabase} from "./sqlDatabase.js";
import type {LinkedQuery} from "./sqlLink.js";

export interface SqlPageOptions {
  /** Fetches and opens the database; says how many bytes are here. */
  open: (onProgress: (bytes: number) => void) => Promise<SqlDatabase>;
  questions: readonly Question[];
  /** The studies of the report, by id. */
  studies: readonly string[];
}

/** Rows that are fetched of an answer at most, and how long it may take. */
const limits = {rows: 100_000, milliseconds: 60_000};

const example = `-- Every config by its primary score, with what a pass cost.
SELECT study_id, experiment_id, rank, label, metric, origin, n, mean, cost_of_pass
FROM leaderboard
ORDER BY study_id, experiment_id, origin, rank, label
`;

/** A place to ask the database of the report: editor, what there is to ask of, and the answer; words where it cannot be. */
export function sqlPage(options: SqlPageOptions): HTMLElement {
  if (options.studies.length === 0) {
    return emptyState("There is nothing to ask yet: no archive is loaded.", {
      needs: "a folder of results in results/, then npx benchbook load."
    });
  }
  if (typeof WebAssembly === "undefined") {
    return emptyState("This browser cannot ask the database: it has no WebAssembly, or it is switched off.", {
      needs: "another browser, or npx benchbook sql in a terminal, which answers the same questions."
    });
  }
  return askingPage(options);
}

function askingPage({open, questions, studies}: SqlPageOptions): HTMLElement {
  const known: {tables: Completing["tables"]; functions: Completing["functions"]} = {tables: [], functions: []};
  let running: AbortController | null = null;

  const said = html`<span class="sql-state" role="status"></span>`;
  const answer = html`<div></div>`;
  const linked = html`<div class="sql-linked" role="note" hidden>
    <p>This query came with the link. Read it, then run it.</p>
    <button type="button" onclick=${() => run()}>Run it</button>
  </div>`;
  const start = html`<button type="button" class="sql-run" onclick=${() => run()}>Run</button>` as HTMLButtonElement;
  const stop = html`<button type="button" hidden onclick=${cancel}>Cancel</button>` as HTMLButtonElement;
  const share = html`<button type="button" onclick=${copyLink}>Copy link</button>`;
  const parameters = parameterInputs({studies, onRun: run});
  const editor = sqlEditor({
    text: example,
    describedBy: "sql-keys",
    complete: ({state, pos, explicit}) => {
      const text = state.doc.toString();
      const found = completionsAt(text, pos, {...known, questions});
      if (found === null || (!explicit && found.from === pos && text[pos - 1] !== ".")) return null;
      return {...found, validFor: /^\w*$/};
    },
    onRun: run,
    onChange: (text) => parameters.update(text),
    onEscape: cancel
  });
  const history = historyList({choose: put});
  const tables = html`<div><p class="sql-note">They are shown once the database is here.</p></div>`;

  const root = html`<div class="sql-page">
    <div class="sql-beside">
      ${sideSection("Questions", questionList(questions, {choose: ({sql}) => ask({sql, parameters: {}})}))}
      ${sideSection("Tables and views", tables, {isOpen: true})} ${sideSection("History", history.element)}
    </div>
    <div class="sql-main">
      ${linked} ${editor.element}
      <p id="sql-keys" class="sql-note">
        ${commandKey()}-Enter runs, Ctrl-Space completes, Tab indents; Escape, then Tab leaves the editor.
      </p>
      ${parameters.element}
      <div class="sql-bar">
        <div class="sql-buttons">${start}${stop}${share}</div>
        ${said}
      </div>
      ${answer}
    </div>
  </div>`;
  root.addEventListener("keydown", ({key}) => void (key === "Escape" && cancel()));
  showLinked();
  globalThis.addEventListener("hashchange", showLinked);

  const database = open((bytes) => {
    if (running === null) said.textContent = `Fetching the database: ${(bytes / 1e6).toFixed(1)} MB are here`;
  });
  database.then(opened, (error: Error) => {
    said.textContent = "";
    answer.replaceChildren(errorNote(error));
  });
  return root;

  async function opened(db: SqlDatabase): Promise<void> {
    if (running === null) said.textContent = "Ready.";
    known.tables = await db.schema();
    tables.replaceChildren(
      schemaTree(known.tables, {
        insert: editor.insert,
        peek: (table) => ask({sql: `FROM ${table} LIMIT 20\n`, parameters: {}})
      })
    );
    const {rows, value} = await db.query(
      `SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type IN ('scalar', 'aggregate', 'macro')
       AND regexp_matches(function_name, '^[a-z][a-z0-9_]*$') ORDER BY ALL`
    );
    known.functions = Array.from({length: rows}, (_, row) => String(value(row, 0)));
  }

  /** A query that came with the address is shown, and waits for the reader. */
  function showLinked(): void {
    const query = readSqlLink(location.hash);
    if (query === null) return;
    put(query);
    linked.hidden = false;
  }

  function put({sql, parameters: given}: LinkedQuery): void {
    linked.hidden = true;
    editor.replace(sql);
    parameters.update(sql, given);
  }

  /** Puts a query of the report's own, and runs it where it needs nothing more. */
  function ask(query: LinkedQuery): void {
    put(query);
    editor.element.scrollIntoView({block: "nearest"});
    if (parametersIn(query.sql).every((d) => d.isOptional)) void run();
    else parameters.element.querySelector("input")!.focus();
  }

  async function run(): Promise<void> {
    if (running !== null) return;
    running = new AbortController();
    const {signal} = running;
    const query = {sql: editor.text().trim(), parameters: parameters.values()};
    const clock = startClock((elapsed) => void (said.textContent = `Running, ${elapsedText(elapsed)}; Escape cancels`));
    linked.hidden = true;
    start.disabled = true;
    stop.hidden = false;
    editor.mark(undefined);
    try {
      const sql = putParameters(query.sql, query.parameters);
      const db = await orAborted(database, signal);
      const result = await db.query(sql, {limits, signal});
      answer.replaceChildren(resultSection(result, {sql}));
      said.textContent = "";
      addToHistory({...query, at: new Date().toISOString()});
      history.update();
    } catch (error) {
      if (signal.aborted) said.textContent = `Cancelled after ${elapsedText(clock.elapsed())}.`;
      else {
        said.textContent = "";
        const shown = error instanceof SqlError ? inQuery(error, query) : (error as Error);
        answer.replaceChildren(errorNote(shown));
        if (shown instanceof SqlError) editor.mark(shown.place);
      }
    } finally {
      clock.stop();
      running = null;
      start.disabled = false;
      stop.hidden = true;
    }
  }

  /** Whether there was something to cancel. */
  function cancel(): boolean {
    if (running === null) return false;
    running.abort(new SqlError("cancelled"));
    return true;
  }

  async function copyLink(): Promise<void> {
    const link = sqlLink(location.href, {sql: editor.text().trim(), parameters: parameters.values()});
    try {
      await copyText(link);
      said.textContent = "Copied: a link to this query. Who opens it is asked before it runs.";
    } catch (error) {
      said.textContent = `Could not copy the link: ${(error as Error).message}`;
    }
  }
}

/** An error with its place in the query as it was written, parameters and all. */
function inQuery(error: SqlError, {sql, parameters: given}: LinkedQuery): SqlError {
  const {message, place, hint} = error;
  return place === undefined ? error : new SqlError(message, placeInQuery(sql, {given, place}), hint);
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), {once: true});
    work.then(resolve, reject);
  });
}

/** Tells the milliseconds since its start, ten times a second. */
function startClock(tell: (elapsed: number) => void): {elapsed: () => number; stop: () => void} {
  const begin = performance.now();
  const elapsed = () => performance.now() - begin;
  tell(0);
  const timer = setInterval(() => tell(elapsed()), 100);
  return {elapsed, stop: () => clearInterval(timer)};
}

function commandKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
}
