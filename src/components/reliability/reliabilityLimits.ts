import {groupBy} from "../groupBy.js";
import {formatCount} from "../format/format.js";
import {isRate} from "../heatmap/heatmapTypes.js";
import {isOutcome} from "./reliabilityCurves.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

/** What the charts of the page cannot tell, as sentences; only those that hold. */
export function reliabilityLimits(
  pairs: readonly RepeatedPair[],
  {metric, outcomes, left}: {metric: Metric; outcomes: readonly RepeatedPair[]; left: number}
): string[] {
  const counts = [...pairs, ...outcomes].flatMap((d) => (d.n === null ? [] : [d.n]));
  const fewest = counts.reduce((a, b) => Math.min(a, b), Infinity);
  const even = outcomes.filter(isOutcome).some((d) => d.n < 10);
  const sentences = [
    fewest < 10 &&
      `With ${fewest} repeats an SD is uncertain by a factor of two or more, and a pair that never varied may still be flaky: a config that passes half the time gives ${fewest} equal results in one of ${2 ** (fewest - 1)} cases.`,
    even && "Entropy of few repeats is biased low.",
    metric.min !== null &&
      metric.max !== null &&
      "Near the ends of the scale there is no room to vary: a config at full marks is consistent because it is good, one at none because it is bad.",
    isRate(metric) &&
      "The SD of passes and failures follows from the pass rate alone; it is no second fact about a single task.",
    "The interval of an SD takes scores for normal, which whole numbers on a short scale are not: read it as a rough width.",
    "Whether a distribution has two humps is left to the eye: with so few repeats no test of it has any power.",
    outcomes.length > 0 &&
      "pass^k takes repeats for independent: a changed model behind the same name, or a cache, makes them alike or drift, and neither shows here.",
    haveOtherTasks(pairs) &&
      "The configs were not repeated on the same tasks, so their means and spreads are not comparable one with another.",
    pairs.some((d) => d.n === null) &&
      "Where the study states a spread, but not of how many runs, there is no interval.",
    pairs.some((d) => d.origin !== "computed") &&
      "Published spreads are drawn hollow as printed; the runs behind them are not here, so neither are worst run and shape.",
    left > 0 &&
      `${formatCount(left, "run")} lost to infrastructure, failed for an unknown reason or excluded ${left === 1 ? "is" : "are"} left out of all this${metric.failures === "bounds" ? ", but for the intervals of means and pass^k" : ""}.`
  ];
  return sentences.filter((d) => typeof d === "string");
}

/** Whether some configs were repeated on other tasks than the first. */
function haveOtherTasks(pairs: readonly RepeatedPair[]): boolean {
  const [first, ...others] = groupBy(pairs, (d) => d.config_id).values();
  return others.some((own) => !haveSameOrder(own, first) && !haveSameTasks(own, first));
}

function haveSameOrder(a: readonly RepeatedPair[], b: readonly RepeatedPair[]): boolean {
  return a.length === b.length && a.every((d, i) => d.task_id === b[i].task_id);
}

function haveSameTasks(a: readonly RepeatedPair[], b: readonly RepeatedPair[]): boolean {
  const [tasks, theirs] = [a, b].map((D) => new Set(D.map((d) => d.task_id)));
  return tasks.size === theirs.size && [...tasks].every((d) => theirs.has(d));
}
