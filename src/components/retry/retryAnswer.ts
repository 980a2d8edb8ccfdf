import {formatCount, formatNumber} from "../format/format.js";
import {costReps, pendingMethod, totalsIn} from "./costIntervals.js";
import type {RetrySummary} from "./retryTypes.js";

/** The effect of retries in two sentences: who gained most, and where a published figure says otherwise. */
export function retryAnswer(summaries: readonly RetrySummary[]): string {
  if (!summaries.length)
    return "The archive does not say which attempt of a run passed, so the effect of retries is not known.";
  if (summaries.every((d) => d.steps.length === 1)) return firstAnswer(summaries);
  const gain = (d: RetrySummary) => d.last - d.first;
  const [most] = summaries.toSorted((a, b) => gain(b) / b.runs - gain(a) / a.runs);
  const gains = summaries.map(gain);
  const [least, greatest] = [Math.min(...gains), Math.max(...gains)];
  const range =
    summaries.length === 1
      ? ""
      : least === greatest
        ? ` All ${summaries.length} configs gained ${formatNumber(greatest)}.`
        : ` The ${summaries.length} configs with attempts gained ${formatNumber(least)} to ${formatCount(greatest, "pass", {plural: "passes"})}.`;
  const gained =
    gain(most) === 0
      ? "no config gained a pass"
      : `${most.label} gained most: from ${formatNumber(most.first)} to ${formatNumber(most.last)} of ${formatCount(most.runs, "run")}`;
  return `With up to ${Math.max(...summaries.map((d) => d.steps.length))} attempts, ${gained}.${range}${summaries.map(contradiction).join("")}`;
}

/** Stopped at the first attempt nobody gains anything: what is left is who passes most. */
function firstAnswer(summaries: readonly RetrySummary[]): string {
  const [best] = summaries.toSorted((a, b) => b.first / b.runs - a.first / a.runs);
  return `Stopped at the first attempt, ${best.label} passes most: ${formatNumber(best.first)} of ${formatCount(best.runs, "run")}.`;
}

function contradiction({label, published, first, last, runs}: RetrySummary): string {
  return published
    .filter((d) => d.n === runs && (d.single_passed !== first || d.retries_passed !== last))
    .map((d) => {
      const at =
        d.single_passed !== first
          ? ["at the first attempt", d.single_passed, first]
          : ["in the end", d.retries_passed, last];
      return ` For ${label}, ${d.title} has ${at[1]} of ${d.n} ${at[0]}; its runs give ${at[2]}.`;
    })
    .join("");
}

/** How the intervals of costs are drawn, or that they still are; nothing where there are none. */
export function intervalNote(summaries: readonly RetrySummary[], {isPending}: {isPending: boolean}): string {
  if (totalsIn(summaries).length === 0) return "";
  const how = isPending ? pendingMethod : `${formatCount(costReps, "resample")} of tasks, seed 1`;
  return `Intervals of costs: ${how}.`;
}

/** What the curves rest on, as sentences. */
export function retryDenominators(summaries: readonly RetrySummary[]): string {
  const runs = summaries.reduce((n, d) => n + d.runs, 0);
  const left = summaries.reduce((n, d) => n + d.left, 0);
  const early = summaries.reduce((n, d) => n + (d.steps.at(-1)?.stoppedEarly ?? 0), 0);
  return [
    `${formatCount(runs, "run")} of ${formatCount(summaries.length, "config")} with a known number of attempts.`,
    left ? `${left} more left out.` : "",
    early ? `${early} failed before the last allowed attempt and count as not passed.` : "",
    `Feedback between attempts: ${[...new Set(summaries.map((d) => d.feedback ?? "not stated"))].join(", ")}.`
  ]
    .filter((d) => d !== "")
    .join(" ");
}
