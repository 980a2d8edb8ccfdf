import {quickChart, quickColors, quickGroups} from "../../plots/quickChart.js";
import {figureMenu} from "../figureMenu.js";
import {formatCount, formatNumber} from "../format/format.js";
import {html} from "../html.js";
import {neutralColor} from "../../plots/scales.js";
import {selectInput} from "../reading/selectInput.js";
import {columnsFor, defaultChoices} from "./quickChoices.js";
import {quickFigure} from "./quickFigure.js";
import {mostDrawn, quickRows} from "./quickRows.js";
import type {QuickKind, QuickRow} from "../../plots/quickChart.js";
import type {QuickChoices} from "./quickChoices.js";
import type {SqlResult} from "./sqlDatabase.js";

const kinds: [QuickKind, string][] = [
  ["bar", "bars"],
  ["dot", "dots"],
  ["line", "lines"],
  ["histogram", "histogram"]
];

/** A result as a chart, with choices of what it is made of; words where nothing in it can be drawn. */
export function quickSection(result: SqlResult, {sql}: {sql: string}): HTMLElement {
  const initial = defaultChoices(result.columns);
  if (initial === null || result.rows === 0) {
    return html`<p class="sql-note">A chart needs rows, and among their columns a number.</p>`;
  }
  let choices = initial;
  const controls = html`<div class="controls"></div>`;
  const figure = html`<figure id="query"></figure>`;
  const section = html`<div class="sql-chart">${controls}${figure}</div>`;
  draw();
  // The chart is made for the width that it has once it stands in the page.
  let width = 0;
  new ResizeObserver(([{contentRect}]) => {
    if (Math.abs(contentRect.width - width) < 1 || contentRect.width === 0) return;
    width = contentRect.width;
    drawFigure();
  }).observe(section);
  return section;

  function draw(): void {
    const {kind} = choices;
    const names = (places: readonly number[]) =>
      places.map((i): [string, string] => [String(i), result.columns[i].name]);
    const set = (change: Partial<QuickChoices>) => {
      choices = {...choices, ...change};
      const at = [...controls.querySelectorAll("select")].indexOf(document.activeElement as HTMLSelectElement);
      draw();
      controls.querySelectorAll("select")[at]?.focus();
      drawFigure();
    };
    controls.replaceChildren(
      choice("Chart", kinds, {
        value: kind,
        onChange: (value) => set(fitting(result, {...choices, kind: value as QuickKind}))
      }),
      choice(kind === "histogram" ? "Values" : "x", names(columnsFor(result.columns, {kind, place: "x"})), {
        value: String(choices.x),
        onChange: (value) => set({x: Number(value)})
      }),
      ...(kind === "histogram"
        ? []
        : [
            choice("y", names(columnsFor(result.columns, {kind, place: "y"})), {
              value: String(choices.y),
              onChange: (value) => set({y: Number(value)})
            })
          ]),
      choice("Colour", [["", "one colour"], ...names(columnsFor(result.columns, {kind, place: "color"}))], {
        value: choices.color === null ? "" : String(choices.color),
        onChange: (value) => set({color: value === "" ? null : Number(value)})
      })
    );
  }

  function drawFigure(): void {
    const all = quickRows(result, choices);
    const rows = all.filter((d) => d.x !== null && (choices.kind === "histogram" || d.y !== null));
    const name = (i: number | null) => (i === null ? "rows" : result.columns[i].name);
    const options = {
      kind: choices.kind,
      x: name(choices.x),
      y: name(choices.y),
      color: choices.color === null ? null : name(choices.color)
    };
    const note = drawnNote(result, {all: all.length, known: rows.length, kind: choices.kind});
    const chart = quickChart(rows, {...options, width: Math.max(280, width)});
    figure.replaceChildren(
      ...(options.color === null ? [] : [groupLegend(rows)]),
      chart,
      html`<p class="sql-note">${note}</p>`,
      figureMenu(quickFigure(rows, {...options, note, sql}), {sqlPage: null})
    );
  }
}

/** Choices with columns that the kind of chart can take, keeping those that it takes. */
function fitting({columns}: SqlResult, {kind, x, y, color}: QuickChoices): Partial<QuickChoices> {
  const [forX, forY] = [columnsFor(columns, {kind, place: "x"}), columnsFor(columns, {kind, place: "y"})];
  const nextY = kind === "histogram" ? null : y !== null && forY.includes(y) ? y : forY.at(-1)!;
  const nextX = forX.includes(x) ? x : (forX.find((i) => i !== nextY) ?? forX[0] ?? nextY!);
  return {kind, x: kind === "histogram" && y !== null ? y : nextX, y: nextY, color};
}

/** What of the result is drawn, and what is not. */
function drawnNote(
  {rows, isCut}: SqlResult,
  {all, known, kind}: {all: number; known: number; kind: QuickKind}
): string {
  const first = rows > mostDrawn[kind] || isCut ? ` of the first ${formatNumber(all)}` : "";
  const left = all === known ? "" : `; ${formatCount(all - known, "row")} without a value left out`;
  return `${formatCount(known, "row")}${first} drawn${left}.`;
}

function groupLegend(rows: readonly QuickRow[]): HTMLElement {
  const groups = quickGroups(rows);
  const others = new Set(rows.map((d) => d.color)).size - groups.length;
  const entries = [
    ...groups.map((d, i) => [d === "" ? "unknown" : d, quickColors[i]]),
    ...(others > 0 ? [[formatCount(others, "other"), neutralColor]] : [])
  ];
  return html`<div class="legend" role="note">
    ${entries.map(
      ([text, fill]) =>
        html`<span class="legend-entry"
          ><svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <circle r="4.5" fill=${fill}></circle>
          </svg>
          ${text}</span
        >`
    )}
  </div>`;
}

/** A select that is set to a value and says what becomes chosen. */
function choice(
  label: string,
  options: readonly (readonly [string, string])[],
  {value, onChange}: {value: string; onChange: (value: string) => void}
): HTMLElement {
  const input = selectInput(label, options);
  input.value = value;
  input.addEventListener("change", () => onChange(input.value));
  return input;
}
