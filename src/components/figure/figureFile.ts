import {bibtex} from "./bibtex.js";
import {csvText} from "./csvText.js";
import {figureAlt} from "./figureAlt.js";
import {figureCaption} from "./figureCaption.js";
import {jsonText} from "./jsonText.js";
import {latexTable} from "./latexTable.js";
import {markdownTable} from "./markdownTable.js";
import {pngFile} from "./pngFile.js";
import {svgFile} from "./svgFile.js";
import type {Figure} from "./figure.js";
import type {SvgOptions} from "./svgFile.js";

/** A kind of thing that a figure can be taken away as; each query is one of its own, `sql:retry`. */
export type FileKind =
  "svg" | "png" | "csv" | "json" | "markdown" | "latex" | "alt" | "caption" | "link" | "bibtex" | `sql:${string}`;

export interface FigureFile {
  name: string;
  type: string;
  content: string | Blob;
}

/** A figure as a file of a kind, made of what is on the screen now. */
export async function figureFile(kind: FileKind, figure: Figure, options: SvgOptions): Promise<FigureFile> {
  const {address} = options;
  const file = (extension: string, type: string, content: string | Blob): FigureFile => ({
    name: `${figure.name}.${extension}`,
    type,
    content
  });
  if (kind === "svg") return file("svg", "image/svg+xml", svgFile(figure, options).text);
  if (kind === "png") return file("png", "image/png", await pngFile(svgFile(figure, options)));
  if (kind === "csv") return file("csv", "text/csv", csvText(figure.values()));
  if (kind === "json") return file("json", "application/json", jsonText(figure, {address}));
  if (kind === "markdown") return file("md", "text/markdown", markdownTable(figure.texts()));
  if (kind === "latex") return file("tex", "text/x-tex", latexTable(figure));
  if (kind === "bibtex") return file("bib", "text/x-bibtex", bibtex(figure, {address}));
  if (kind === "alt") return file("alt.txt", "text/plain", figureAlt(figure));
  if (kind === "caption") return file("caption.txt", "text/plain", figureCaption(figure));
  if (kind === "link") return file("url", "text/plain", address);
  const query = figure.queries.find((d) => `sql:${d.name}` === kind);
  if (!query) throw new Error(`unknown kind of file: ${kind}`);
  return {name: `${figure.name}-${query.name}.sql`, type: "text/plain", content: query.sql};
}
