import {figureCaption} from "./figureCaption.js";
import {latexText} from "./latexText.js";
import type {Figure} from "./figure.js";

/** A table for LaTeX with booktabs, with caption and label. */
export function latexTable(figure: Figure): string {
  const {columns, rows} = figure.texts();
  const line = (cells: readonly string[]) => String.raw`    ${cells.map(latexText).join(" & ")} \\`;
  return [
    String.raw`% \usepackage{booktabs}`,
    String.raw`\begin{table}`,
    String.raw`  \centering`,
    String.raw`  \caption{${latexText(figureCaption(figure))}}`,
    String.raw`  \label{tab:${figure.name}}`,
    String.raw`  \begin{tabular}{${columns.map((d) => (d.align === "right" ? "r" : "l")).join("")}}`,
    String.raw`    \toprule`,
    line(columns.map((d) => d.label)),
    String.raw`    \midrule`,
    ...rows.map(line),
    String.raw`    \bottomrule`,
    String.raw`  \end{tabular}`,
    String.raw`\end{table}`,
    ""
  ].join("\n");
}
