import {figureTexts} from "../figure/figureTexts.js";
import {figureValues} from "../figure/figureValues.js";
import type {Figure} from "../figure/figure.js";
import type {FigureValue} from "../figure/figureValues.js";
import type {QuickKind, QuickRow} from "../../plots/quickChart.js";

export interface QuickFigureOptions {
  kind: QuickKind;
  x: string;
  y: string;
  color: string | null;
  /** What of the result is drawn. */
  note: string;
  sql: string;
}

/** A quick chart to take away. */
export function quickFigure(rows: readonly QuickRow[], {kind, x, y, color, note, sql}: QuickFigureOptions): Figure {
  const title = kind === "histogram" ? `Histogram of ${x}` : `${y} by ${x}`;
  const columns: {name: string; value: (d: QuickRow) => FigureValue}[] = [
    {name: x, value: ({x: d}) => (d instanceof Date ? d.toISOString() : d)},
    ...(kind === "histogram" ? [] : [{name: y, value: (d: QuickRow) => d.y}]),
    ...(color === null ? [] : [{name: color, value: (d: QuickRow) => d.color}])
  ];
  return {
    name: "query",
    title,
    answer: `${title}. ${note}`,
    caption: note,
    method: "",
    study: {
      study_id: "query",
      title: "Archives loaded into Benchbook",
      authors: null,
      url: null,
      published: null,
      accessed: null
    },
    values: () => figureValues(rows, columns),
    texts: () =>
      figureTexts(
        rows,
        columns.map(({name, value}) => ({label: name, value: (d) => plainText(value(d))}))
      ),
    queries: [{name: "query", sql}]
  };
}

function plainText(value: FigureValue): string | number | null {
  return typeof value === "boolean" ? String(value) : value;
}
