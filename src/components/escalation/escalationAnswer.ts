import {formatCost, formatCount, formatLevel, formatPercent} from "../format/format.js";
import {formatPoints, formatPointsRange} from "../format/formatPoints.js";
import {manyRows} from "../../plots/frontier.js";
import type {EscalationView} from "./escalationView.js";

/** What the escalation gives, beside its second config alone, in sentences. */
export function escalationAnswer(view: EscalationView): string {
  return [bothSentence(view), beside(view), goingOn(view), difference(view)].filter((d) => d !== "").join(" ");
}

/** ", stopped at attempt 2"; nothing where all attempts are made. */
export function stopWords(upTo: number | null): string {
  return upTo === null ? "" : `, stopped at attempt ${upTo}`;
}

/** "8 of 10 tasks" where tasks are passed or failed, else "84% of 3 tasks". */
export function passedWords(share: number, {result, single}: Pick<EscalationView, "result" | "single">): string {
  const tasks = formatCount(result.tasks, "task");
  return single ? `${Math.round(share * result.tasks)} of ${tasks}` : `${formatPercent(share)} of ${tasks}`;
}

function bothSentence(view: EscalationView): string {
  const {first, second, upTo, result, bounded} = view;
  const cost = result.both.cost.estimate;
  const paid = cost === cost ? ` for ${bounded ? "at most " : ""}${formatCost(cost)} a task` : "";
  const passed = passedWords(result.both.pass.estimate, view);
  return `${first.label} first${stopWords(upTo)}, then ${second.label} on what it fails: ${passed} passed${paid}.`;
}

function beside(view: EscalationView): string {
  const {second, result, bounded, costUnknown} = view;
  const alone = `${second.label} alone passes ${passedWords(result.second.pass.estimate, view)}`;
  if (costUnknown)
    return `${alone}. What the runs cost is not known for both, so only what passes can be compared, not what it is worth.`;
  const {estimate, low, high} = result.costRatio;
  const price = `${alone} for ${formatCost(result.second.cost.estimate)}`;
  if (!(estimate > 0 && Number.isFinite(estimate))) return `${price}.`;
  const cheaper = estimate < 1;
  const factor = (ratio: number) => timesWords(cheaper ? 1 / ratio : ratio);
  const ends = cheaper ? [high, low] : [low, high];
  const interval =
    low === low && !bounded
      ? ` (${formatLevel(result.costRatio.level)} interval ${ends.map(factor).join(" to ")})`
      : "";
  const words = cheaper
    ? `the escalation is ${bounded ? "at least " : ""}${factor(estimate)} times cheaper${interval}`
    : `the escalation costs ${bounded ? "at most " : ""}${factor(estimate)} times as much${interval}`;
  return `${price}: ${words}.`;
}

function goingOn({second, result}: EscalationView): string {
  const {goesOn, costOfGoingOn} = result;
  if (goesOn === 0) return "No task goes on.";
  const paid = costOfGoingOn === costOfGoingOn ? ` and make ${formatPercent(costOfGoingOn)} of its cost` : "";
  return `${formatPercent(goesOn)} of the tasks go on to ${second.label}${paid}.`;
}

function difference({second, result}: EscalationView): string {
  const {estimate, low, high, level} = result.passDifference;
  if (!(Math.abs(estimate) > 1e-9)) return "";
  const interval = low === low ? ` (${formatLevel(level)} interval ${formatPointsRange(low, high)})` : "";
  return `It passes ${formatPoints(estimate)} against ${second.label} alone${interval}.`;
}

/** A factor with two digits: 4.77 → "4.8", 232 → "230". */
function timesWords(factor: number): string {
  return Number(factor.toPrecision(2)).toLocaleString("en-US");
}

/** What the comparison rests on, as sentences. */
export function escalationDenominators(view: EscalationView): string {
  const {result, single, unshared, lost, pairs, points} = view;
  return [
    `${formatCount(result.tasks, "task")} that both have runs of${single ? ", one run each" : ", mean of the runs of each"}.`,
    unshared ? `${formatCount(unshared, "task")} of one of them alone left out.` : "",
    lost ? `${formatCount(lost, "run")} lost to infrastructure or for an unknown reason left out.` : "",
    pairs.elsewhere ? `${formatCount(pairs.elsewhere, "config")} without runs of all these tasks not drawn.` : "",
    pairs.unknown && pairs.unknown < pairs.all
      ? `${formatCount(pairs.unknown, "pair")} of unknown cost not drawn.`
      : "",
    pairs.drawn < pairs.all - pairs.unknown
      ? `Of ${formatCount(pairs.all, "pair")} ${pairs.drawn} are drawn: those that no other dominates and those with one of the two chosen configs.`
      : "",
    points.filter((d) => d.kind === "alone").length > manyRows
      ? "Of the configs alone those are named that no other dominates, and the two chosen; the others in their tips."
      : ""
  ]
    .filter((d) => d !== "")
    .join(" ");
}

/** What the simulation cannot tell; only what holds. */
export function escalationLimits({result, bounded, single}: EscalationView): string[] {
  return [
    "The verifier is the benchmark’s own test, which knows what passes. A verifier in production that errs sends on too much, or too little.",
    "The second config starts anew: it has seen nothing of the failed try. Time is not counted, and a task that goes on waits twice.",
    bounded &&
      "Attempts of the first config have no cost of their own: what it cost until it was stopped is at most what its whole runs cost.",
    single && "With one run a task, luck of that run is taken for the task.",
    result.tasks < 2
      ? "With one task there is nothing to resample: how other tasks would fare is not known."
      : `${result.tasks} tasks, resampled: what the tasks that go on cost weighs most, and they are few.`,
    "A pair that was picked here because it looks best will look worse on other tasks."
  ].filter((d) => typeof d === "string");
}
