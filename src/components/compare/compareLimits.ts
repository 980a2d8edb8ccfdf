import {formatCount} from "../format/format.js";
import {groupBy} from "../groupBy.js";
import {html} from "../html.js";
import type {CompareStatistics} from "./compareStatistics.js";
import type {Comparison} from "./compareTypes.js";

/** What the comparison does not show. */
export function compareLimits(
  {choice, unit, pairs, metric}: Comparison,
  {sides, statistics}: {sides: number; statistics: CompareStatistics}
): string[] {
  const possible = (sides * (sides - 1)) / 2;
  const repeated = pairs.some((d) => (d.a.n ?? 0) > 1 || (d.b.n ?? 0) > 1);
  return [
    ...(possible > 1 && statistics.n > 1
      ? [
          `Which two are compared was chosen: ${formatCount(possible, "pair")} of sides could have been. The p is that of one comparison fixed beforehand and is not corrected; for the best of all of them multiply it by ${possible.toLocaleString("en-US")} (Bonferroni).`
        ]
      : []),
    `Pairs are taken as independent and as a sample of ${unit.many} like them. Nothing is said of ${unit.many} of another kind.`,
    ...(repeated
      ? [
          `Repeats are averaged first, so that each ${unit.one} counts once; their scatter enters the interval only through the means.`
        ]
      : []),
    ...(statistics.ends === null
      ? []
      : [
          "Who is better on how many, sizes of effect, what each pair says by itself and how many would settle it are of the runs that were not lost; no bounds are given of these."
        ]),
    ...(choice.layer.origin === "computed"
      ? []
      : ["Published figures are rounded, and which of them were printed may have been chosen after the fact."]),
    ...(metric.higher_is_better === null
      ? ["The archive does not say whether more of this metric is better; “better” here means higher."]
      : []),
    ...(statistics.n >= 2 && statistics.n < 6 && statistics.table === null
      ? [
          `With ${statistics.n} pairs the smallest p that the test can give is ${2 / 2 ** statistics.n}: no result could be below 0.05.`
        ]
      : [])
  ];
}

/** What could not be paired, by the reason why. */
export function compareLeftOut({leftOut, unit}: Pick<Comparison, "leftOut" | "unit">): HTMLElement | string {
  if (leftOut.length === 0) return "";
  const groups = groupBy(leftOut, (d) => d.reason);
  return html`<details open>
    <summary>${formatCount(leftOut.length, unit.one, {plural: unit.many})} left out</summary>
    <ul>
      ${Array.from(groups, ([reason, D]) => html`<li>${reason}: ${D.map((d) => d.label).join(", ")}</li>`)}
    </ul>
  </details>`;
}
