import {expect, test} from "vitest";
import {latexTable} from "../../../src/components/figure/latexTable.js";
import {latexText} from "../../../src/components/figure/latexText.js";
import {markdownTable} from "../../../src/components/figure/markdownTable.js";
import {figure} from "./figureData.js";

test("markdownTable aligns numbers right and lets nothing of a cell be markup", () => {
  expect(markdownTable(figure().texts())).toBe(
    [
      "| Config | Cost |",
      "| --- | ---: |",
      String.raw`| &lt;b&gt;a\|b&lt;/b&gt; | \$0.10 |`,
      String.raw`| x\_y &amp; z | ≤ \$2 |`,
      ""
    ].join("\n")
  );
});

test("latexTable is a table with booktabs, caption and label", () => {
  const lines = latexTable(figure()).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    String.raw`% \usepackage{booktabs}`,
    String.raw`\begin{table}`,
    String.raw`  \centering`
  ]);
  expect(lines[3]).toContain(
    String.raw`\caption{Passed against cost: 100\% of it. 2 points. Wilson's interval, 95\%. Data: Acme \& Sons: a \{study\}`
  );
  expect(lines.slice(4)).toEqual([
    String.raw`  \label{tab:acme-frontier}`,
    String.raw`  \begin{tabular}{lr}`,
    String.raw`    \toprule`,
    String.raw`    Config & Cost \\`,
    String.raw`    \midrule`,
    String.raw`    \textless{}b\textgreater{}a\textbar{}b\textless{}/b\textgreater{} & \$0.10 \\`,
    String.raw`    x\_y \& z & $\leq$ \$2 \\`,
    String.raw`    \bottomrule`,
    String.raw`  \end{tabular}`,
    String.raw`\end{table}`,
    ""
  ]);
});

test("latexText escapes every sign of TeX", () => {
  expect(latexText(String.raw`\{}$&#^_~%`)).toBe(
    String.raw`\textbackslash{}\{\}\$\&\#\textasciicircum{}\_\textasciitilde{}\%`
  );
  expect(latexText("−3 – “a”…")).toBe(String.raw`$-$3 -- ${"``"}a''\dots{}`);
});
