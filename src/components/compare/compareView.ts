import {formatDifference, shortDifference} from "./formatDifference.js";
import {formatMetric} from "../format/formatMetric.js";
import {methodText} from "../format/intervalText.js";
import type {Interval} from "../../stats/interval.js";
import type {CompareStatistics} from "./compareStatistics.js";
import type {ComparePair, CompareSide, Comparison} from "./compareTypes.js";
import type {DifferenceLane} from "../../plots/pairedDifferences.js";
import type {Dumbbell, DumbbellEnd} from "../../plots/dumbbells.js";
import type {WinPart} from "../../plots/winTieLoss.js";

/** The pairs as dumbbells. */
export function dumbbellsOf({pairs, metric, names, choice}: Comparison): Dumbbell[] {
  const hollow = choice.layer.origin !== "computed";
  return pairs.map((d) => ({
    label: d.label,
    a: endOf(d.a, hollow),
    b: endOf(d.b, hollow),
    text: shortDifference(d.difference, metric),
    title: [
      d.label,
      `A, ${names.a}: ${sideText(d.a, metric)}`,
      `B, ${names.b}: ${sideText(d.b, metric)}`,
      `B − A: ${formatDifference(d.difference, metric)}, ${betterText(d)}`
    ].join("\n")
  }));
}

function endOf({value, model_id, ends}: CompareSide, hollow: boolean): DumbbellEnd {
  const span = ends && [ends.worst.value, ends.best.value].toSorted((x, y) => x - y);
  return {value, model_id, hollow, ...(span && {low: span[0], high: span[1]})};
}

/** A value with what it stands on: "80%, n 5 (1 1 1 1 0)"; with where it may lie when lost runs do at either end. */
export function sideText({value, n, runs, ends}: CompareSide, metric: Comparison["metric"]): string {
  const few = runs !== null && runs.length > 1 && runs.length <= 12;
  const list = few ? ` (${runs.map((d) => formatMetric(d, metric)).join(", ")})` : "";
  const reach = ends
    ? `; ${formatMetric(ends.worst.value, metric)} to ${formatMetric(ends.best.value, metric)} with its lost runs`
    : "";
  return `${formatMetric(value, metric)}, ${n === null ? "n not stated" : `n ${n.toLocaleString("en-US")}`}${list}${reach}`;
}

export function betterText({better}: Pick<ComparePair, "better">): string {
  return better === "neither" ? "equal" : `${better.toUpperCase()} better`;
}

/** A lane of the chart, with its name and method apart for who takes the values away. */
export interface NamedLane extends DifferenceLane {
  name: string;
  method: string;
}

/** The mean difference with its interval, and the other ways to have one. */
export function differenceLanes(
  {interval, otherIntervals, difference}: CompareStatistics,
  {metric}: Pick<Comparison, "metric">
): NamedLane[] {
  if (!interval) return [];
  const lane = (name: string, d: Interval, strong: boolean): NamedLane => {
    const method = `${methodText(d)}${d.seed === undefined ? "" : `, seed ${d.seed}`}`;
    const bounds =
      d.low <= d.high
        ? `${formatDifference(d.low, metric)} to ${formatDifference(d.high, metric)} (${method})`
        : "no interval";
    const text = `${name} ${formatDifference(d.estimate, metric)}, ${bounds}`;
    return {name, method, text, strong, estimate: d.estimate, low: d.low, high: d.high};
  };
  return [
    lane("Mean difference", {...interval, estimate: difference}, true),
    ...otherIntervals.map((d) =>
      lane(d.method.startsWith("Hodges") ? "Median of pairwise means" : "Mean difference", d, false)
    )
  ];
}

/** Of the axis of differences. */
export function differenceLabel({metric}: Pick<Comparison, "metric">): string {
  const points = / points?$/.test(formatDifference(0.5, metric));
  return `B − A${points ? ", percentage points" : metric.unit === null ? "" : `, ${metric.unit}`}`;
}

export function winParts({wins}: Pick<CompareStatistics, "wins">, {names, unit}: Comparison): WinPart[] {
  return [
    {label: "B better", count: wins.b, title: `${names.b} better: ${wins.b} ${unit.many}`},
    {label: "equal", count: wins.neither, title: `equal: ${wins.neither} ${unit.many}`},
    {label: "A better", count: wins.a, title: `${names.a} better: ${wins.a} ${unit.many}`}
  ];
}
