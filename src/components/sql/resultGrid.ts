import {formatNumber} from "../format/format.js";
import {html} from "../html.js";
import {copyText} from "../figure/copyText.js";
import {cellText} from "./cellText.js";
import {gridColumns} from "./gridColumns.js";
import {gridStep} from "./gridStep.js";
import {nextSorting, sortedRows} from "./sortedRows.js";
import {visibleColumns} from "./visibleColumns.js";
import {visibleRows} from "./visibleRows.js";
import type {GridColumn} from "./gridColumns.js";
import type {GridPlace} from "./gridStep.js";
import type {Sorting} from "./sortedRows.js";
import type {SqlResult, SqlValue} from "./sqlDatabase.js";

/** Pixels; the style sheet says the same. */
const rowHeight = 28;

/** Pixels of rows that are drawn at most, however high the box is made. */
const mostHeight = 2000;

/** Characters of a tip. */
const mostTip = 2000;

/**
 * The rows of a result in a box that scrolls, of which only those in sight are drawn. Headers sort; arrow keys walk from
 * cell to cell, and the exact value of the cell is said below, to be copied.
 */
export function resultGrid(result: SqlResult): HTMLElement {
  const columns = gridColumns(result);
  let sorting: Sorting | null = null;
  let order: Uint32Array | null = null;
  let active: GridPlace = {row: -1, column: 0};
  let span = {from: 0, to: 0};
  let measured: {width: number; edges: number[]} = {width: 0, edges: []};
  const drawn = new Map<number, HTMLElement>();

  const heads = columns.map(
    ({name, type, kind}, column) =>
      html`<div
        role="columnheader"
        tabindex="-1"
        aria-colindex=${column + 1}
        class=${alignment(kind)}
        title=${`${name}: ${type}. Press to sort.`}
        onclick=${() => sort(column)}
      >
        <span>${name}</span><span class="sql-arrow" aria-hidden="true"></span>
      </div>`
  );
  const head = html`<div role="row" aria-rowindex="1" class="sql-row">${heads}</div>`;
  const body = html`<div role="rowgroup" class="sql-body" style=${`height: ${result.rows * rowHeight}px`}></div>`;
  const grid = html`<div
    role="grid"
    class="sql-grid"
    aria-label="Result"
    aria-rowcount=${result.rows + 1}
    aria-colcount=${columns.length}
    style=${`--columns: ${columns.map((d) => `min(${d.width}ch + 1.25rem, 55vw)`).join(" ")}`}
  >
    <div role="rowgroup" class="sql-head">${head}</div>
    ${body}
  </div>`;
  const said = html`<div class="sql-said" role="status"></div>`;

  const rowAt = (place: number) => (order === null ? place : order[place]);
  const cellAt = ({row, column}: GridPlace) =>
    row < 0 ? heads[column] : drawn.get(row)?.querySelector<HTMLElement>(`[aria-colindex="${column + 1}"]`);

  function draw(): void {
    const {scrollTop: top, scrollLeft: left, clientHeight, clientWidth: width} = grid;
    if (width === 0) return; // not in the page yet
    drawColumns(visibleColumns(edges(), {left, width}));
    const height = Math.min(clientHeight, mostHeight);
    const {from, to} = visibleRows(result.rows, {top, height, rowHeight});
    for (const [place, element] of drawn) {
      if ((place >= from && place < to) || place === active.row) continue;
      element.remove();
      drawn.delete(place);
    }
    for (let place = from; place < to; ++place) drawRow(place);
  }

  /** Rows are made of the columns in sight, and of that of the cell that the keys are at. */
  function drawColumns({from, to}: {from: number; to: number}): void {
    if (from === span.from && to === span.to) return;
    span = {from, to};
    const isFocused = body.contains(document.activeElement);
    const places = [...drawn.keys()];
    clear();
    places.forEach(drawRow);
    if (isFocused) cellAt(active)?.focus({preventScroll: true});
  }

  function clear(): void {
    for (const element of drawn.values()) element.remove();
    drawn.clear();
  }

  function edges(): number[] {
    const {offsetWidth} = head;
    if (measured.width !== offsetWidth) {
      measured = {width: offsetWidth, edges: heads.map((d) => d.offsetLeft + d.offsetWidth)};
    }
    return measured.edges;
  }

  function drawRow(place: number): void {
    if (drawn.has(place)) return;
    const row = rowAt(place);
    const element = document.createElement("div");
    element.className = "sql-row";
    element.role = "row";
    element.ariaRowIndex = String(place + 2);
    element.style.top = `${place * rowHeight}px`;
    for (let column = 0; column < columns.length; ++column) {
      const isActive = place === active.row && column === active.column;
      if ((column < span.from || column >= span.to) && !isActive) continue;
      const cell = gridCell(result.value(row, column), {...columns[column], column});
      if (isActive) cell.tabIndex = 0;
      element.append(cell);
    }
    drawn.set(place, element);
    body.append(element);
  }

  function sort(column: number): void {
    sorting = nextSorting(sorting, column);
    order = sorting === null ? null : sortedRows(result, sorting);
    heads.forEach((d, i) => {
      const direction = sorting?.column === i ? sorting.direction : null;
      if (direction === null) d.removeAttribute("aria-sort");
      else d.setAttribute("aria-sort", direction);
      d.querySelector(".sql-arrow")!.textContent = direction === null ? "" : direction === "ascending" ? "▲" : "▼";
    });
    clear();
    grid.scrollTop = 0;
    active = {row: -1, column};
    draw();
    focus(active);
  }

  function focus(place: GridPlace): void {
    cellAt(active)?.setAttribute("tabindex", "-1");
    active = place;
    if (place.row >= 0) {
      const above = place.row * rowHeight;
      const shownHeight = grid.clientHeight - head.offsetHeight;
      if (above < grid.scrollTop) grid.scrollTop = above;
      else if (above + rowHeight > grid.scrollTop + shownHeight) grid.scrollTop = above + rowHeight - shownHeight;
      if (cellAt(place) == null) {
        drawn.get(place.row)?.remove();
        drawn.delete(place.row);
      }
      drawRow(place.row);
    }
    const cell = cellAt(place)!;
    cell.setAttribute("tabindex", "0");
    cell.focus({preventScroll: place.row >= 0 && columns.length === 1});
    say();
  }

  function say(note = ""): void {
    const {row, column} = active;
    const {name, type, exact} = columns[column];
    if (row < 0) {
      said.replaceChildren(html`<p><strong>${name}</strong> ${type}: ${sortingWords(sorting, column)}</p>`);
      return;
    }
    const value = result.value(rowAt(row), column);
    const copy = () =>
      void copyText(cellText(value)).then(
        () => say("copied"),
        (error: Error) => say(`could not copy: ${error.message}`)
      );
    said.replaceChildren(
      html`<p>
        <strong>${name}</strong> ${type}, row ${formatNumber(row + 1)}: <code>${exact(value)}</code>
        <button type="button" onclick=${copy}>Copy</button> ${note}
      </p>`
    );
  }

  grid.addEventListener("scroll", draw, {passive: true});
  grid.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      if (active.row >= 0) return;
      event.preventDefault();
      sort(active.column);
    } else if (event.key.toLowerCase() === "c" && (event.ctrlKey || event.metaKey)) {
      if (active.row < 0 || !getSelection()!.isCollapsed) return;
      event.preventDefault();
      said.querySelector("button")?.click();
    } else {
      const page = Math.max(1, Math.floor(grid.clientHeight / rowHeight) - 2);
      const next = gridStep(active, {
        key: event.key,
        far: event.ctrlKey || event.metaKey,
        page,
        rows: result.rows,
        columns: columns.length
      });
      if (next === null || event.altKey) return;
      event.preventDefault();
      focus(next);
    }
  });
  body.addEventListener("click", ({target}) => {
    const cell = (target as Element).closest<HTMLElement>("[role=gridcell]");
    if (cell === null || !getSelection()!.isCollapsed) return;
    focus({
      row: Number(cell.parentElement!.getAttribute("aria-rowindex")) - 2,
      column: Number(cell.getAttribute("aria-colindex")) - 1
    });
  });
  if (heads.length > 0) heads[0].setAttribute("tabindex", "0");
  new ResizeObserver(draw).observe(grid);
  return html`<div class="sql-result">${grid}${said}</div>`;
}

/** Made by hand, since a turn of the wheel makes hundreds. */
function gridCell(value: SqlValue, {kind, shown, exact, column}: GridColumn & {column: number}): HTMLElement {
  const cell = document.createElement("div");
  const text = shown(value);
  const whole = exact(value);
  cell.className = value === null ? `${alignment(kind)} unknown` : alignment(kind);
  cell.role = "gridcell";
  cell.ariaColIndex = String(column + 1);
  cell.tabIndex = -1;
  cell.style.gridColumn = String(column + 1);
  cell.textContent = text;
  if (text !== whole) cell.title = whole.slice(0, mostTip);
  return cell;
}

function alignment(kind: string): string {
  return kind === "number" ? "number" : "text";
}

function sortingWords(sorting: Sorting | null, column: number): string {
  if (sorting?.column !== column) return "as the query gave them; press to sort upwards";
  return sorting.direction === "ascending"
    ? "sorted upwards, unknown last; press to sort downwards"
    : "sorted downwards, unknown last; press for the order of the query";
}
