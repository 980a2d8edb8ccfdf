import {figureCaption} from "./figureCaption.js";
import type {Figure} from "./figure.js";

/** Values as JSON, with what is needed to understand them without the page. */
export function jsonText(figure: Figure, {address}: {address: string}): string {
  const {title, study, queries} = figure;
  const {columns, rows} = figure.values();
  const content = {
    title,
    caption: figureCaption(figure),
    study: {id: study.study_id, title: study.title, authors: study.authors, url: study.url},
    address,
    queries,
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((d, i) => [d.name, row[i]])))
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
