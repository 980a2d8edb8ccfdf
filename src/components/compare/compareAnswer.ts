import {formatLevel} from "../format/format.js";
import {formatCount} from "../format/format.js";
import {formatDifference, formatSize, shortDifference} from "./formatDifference.js";
import {formatMetric} from "../format/formatMetric.js";
import {pText} from "./formatP.js";
import type {CompareStatistics} from "./compareStatistics.js";
import type {Comparison} from "./compareTypes.js";

/** The comparison in two or three sentences: who is ahead by how much, how sure, and what would settle it. */
export function compareAnswer(comparison: Comparison, statistics: CompareStatistics): string {
  const {names, pairs, unit, metric, choice} = comparison;
  if (choice.a === choice.b) return "A and B are the same: choose two that differ.";
  if (pairs.length === 0) return `${names.a} and ${names.b} have no ${unit.one} in common, so nothing can be paired.`;
  const {n, difference, means} = statistics;
  const shared = `On ${n === 1 ? `the one ${unit.one}` : formatCount(n, unit.one, {plural: unit.many})} that both have`;
  const values = `${names.a} has ${formatMetric(means.a, metric)} and ${names.b} ${formatMetric(means.b, metric)}`;
  const title = metric.title.toLowerCase();
  if (n === 1) {
    return `${shared}, ${values} (${title}). One pair says nothing of others: no interval and no test can be had from it.`;
  }
  const by =
    difference === 0
      ? "no difference of means"
      : `${names.b} is ${formatSize(difference, metric)} ${difference > 0 ? "higher" : "lower"} on average`;
  return `${shared}, ${values} (${title}): ${by}${intervalWords(statistics, {metric})}. ${testWords(statistics, {unit})}${needWords(statistics, {unit})}`;
}

function intervalWords({interval}: CompareStatistics, {metric}: Pick<Comparison, "metric">): string {
  if (!interval || !(interval.low <= interval.high)) return "";
  return ` (${formatLevel(interval.level)} interval ${shortDifference(interval.low, metric)} to ${formatDifference(interval.high, metric)})`;
}

/** What counts as more than chance. */
const alpha = 0.05;

function testWords({wins, n, tests, ends}: CompareStatistics, {unit}: Pick<Comparison, "unit">): string {
  const [test] = tests;
  const tally = `B is better on ${wins.b}, A on ${wins.a}, equal on ${wins.neither} of ${n}`;
  const verdict =
    test.p < alpha
      ? "more than chance would explain"
      : `which chance alone could give: these ${unit.many} do not tell the two apart`;
  return `${tally}; ${test.phrase}: ${pText(test.p)}, ${verdict}.${ends === null ? "" : endWords(ends)}`;
}

/** The p with every lost run against B and with every one for it. */
function endWords(ends: NonNullable<CompareStatistics["ends"]>): string {
  const [against, forB] = [ends.against.tests[0], ends.for.tests[0]];
  const sure = against.p < alpha && forB.p < alpha && ends.against.difference * ends.for.difference > 0;
  const verdict = sure
    ? "at both ends more than chance would explain"
    : against.p < alpha || forB.p < alpha
      ? "it hangs on the runs that were lost"
      : "at neither end more than chance would explain";
  return ` With every lost run against B the ${against.phrase} has ${pText(against.p)}, with every one for it ${pText(forB.p)}: ${verdict}.`;
}

function needWords({needs, tests}: CompareStatistics, {unit}: Pick<Comparison, "unit">): string {
  if (!needs || !Number.isFinite(needs.asObserved) || tests[0].p < alpha) return "";
  return ` If the true difference is the one seen, about ${formatCount(needs.asObserved, unit.one, {plural: unit.many})} would settle it.`;
}

/** What the comparison rests on. */
export function compareDenominators({pairs, leftOut, unit, choice, names}: Comparison): string {
  const range = (side: "a" | "b") => {
    const counts = pairs.map((d) => d[side].n);
    if (counts.some((d) => d === null)) return "an unstated number of runs";
    const [least, most] = [Math.min(...(counts as number[])), Math.max(...(counts as number[]))];
    return least === most ? formatCount(least, "run") : `${least} to ${formatCount(most, "run")}`;
  };
  const runs = pairs.length ? ` Each ${unit.one} stands on ${range("a")} of A and ${range("b")} of B.` : "";
  const origin =
    choice.layer.origin === "computed"
      ? "Figures are computed from the runs in the archive."
      : `Figures are ${choice.layer.origin}, not computed from runs: what was printed may be a selection, and rounded.`;
  return [
    `A is ${names.a}, B is ${names.b}; differences are B − A.`,
    `${formatCount(pairs.length, "pair")}${leftOut.length ? `, ${leftOut.length} left out for want of a partner` : ""}.${runs}`,
    origin
  ].join(" ");
}
