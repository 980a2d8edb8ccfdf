import {formatLevel} from "../format/format.js";
import {formatPercent} from "../format/format.js";
import {lossOf} from "./reliabilityCurves.js";
import {passHatK} from "../../stats/passHatK.js";
import type {RetryPanel} from "../../plots/retryCurve.js";
import type {ReliabilityCurve} from "./reliabilityCurves.js";

export const mostPanels = 24;

/** The configs whose pass^k falls, as panels: the others say nothing that a sentence does not. */
export function reliabilityPanels(curves: readonly ReliabilityCurve[]): RetryPanel[] {
  return curves
    .filter((d) => lossOf(d) > 0)
    .slice(0, mostPanels)
    .map(({key, label, model_id, steps, tasks, runs, passes}) => ({
      id: key,
      label,
      model_id,
      others: [],
      steps: steps.map(({k, estimate, low, high, method, level}) => ({
        k,
        rate: estimate,
        low,
        high,
        // Of one task this is the curve itself; of several it shows how much their failures keep together.
        expected: tasks > 1 ? passHatK(passes, runs, {k}) : NaN,
        text: k === 1 || k === steps.length ? formatPercent(estimate) : "",
        title: [
          `${label}: all of ${k} repeats pass`,
          `pass^${k} ${formatPercent(estimate)}, ${formatLevel(level)} interval ${formatPercent(low)} to ${formatPercent(high)} (${method})`,
          `${passes} of ${runs} repeats of ${tasks === 1 ? "one task" : `${tasks} tasks`} passed`,
          ...(tasks > 1 && k > 1 ? [`were all tasks alike: ${formatPercent(passHatK(passes, runs, {k}))}`] : [])
        ].join("\n")
      }))
    }));
}

/** What the panels leave out, in words. */
export function reliabilityPanelsNote(curves: readonly ReliabilityCurve[]): string {
  const falling = curves.filter((d) => lossOf(d) > 0);
  const always = curves.filter((d) => lossOf(d) <= 0 && d.first.estimate === 1);
  const never = curves.filter((d) => lossOf(d) <= 0 && d.first.estimate === 0);
  const steady = curves.length - falling.length - always.length - never.length;
  const left = curves.reduce((n, d) => n + d.left, 0);
  const [first] = always;
  return [
    falling.length > mostPanels ? `Shown are the ${mostPanels} of ${falling.length} configs that lose most.` : "",
    always.length
      ? `${named(always)} passed every repeat, which for ${first.runs} repeats of ${first.tasks === 1 ? "one task" : `${first.tasks} tasks`} leaves the chance of a pass at ${formatPercent(first.first.low)} or more (${formatLevel(first.first.level)} interval).`
      : "",
    never.length ? `${named(never)} passed none.` : "",
    steady ? `${steady} more passed some tasks every time and the others never.` : "",
    left ? `${left} pairs with fewer repeats are left out, so that every k has the same tasks.` : ""
  ]
    .filter((d) => d !== "")
    .join(" ");
}

function named(curves: readonly ReliabilityCurve[]): string {
  const labels = curves.map((d) => d.label);
  return labels.length <= 3
    ? labels.join(", ")
    : `${labels.length} configs (${labels.slice(0, 2).join(", ")} and others)`;
}
