import {formatCost, formatCount, formatLevel} from "../format/format.js";
import {pendingMethod} from "./costIntervals.js";
import {intervalWords} from "./intervalWords.js";
import type {IntervalRow} from "../../plots/intervalRows.js";
import type {ExtraAttempt, Taken} from "./retryExtras.js";
import type {RetrySummary} from "./retryTypes.js";

/** What is asked of a further attempt: dollars or minutes. */
export type ExtraMeasure = "cost" | "minutes";

/** For every config and attempt after the first: what each pass took that it gave. */
export function extraRows(summaries: readonly RetrySummary[], {of}: {of: ExtraMeasure}): IntervalRow[] {
  return summaries.flatMap(({label: group, model_id, extras}) =>
    extras.map((extra) => {
      const base = {group, model_id, label: `attempt ${extra.k}`};
      const taken = of === "cost" ? extra.cost : extra.seconds;
      const unit = of === "cost" ? 1 : 1 / 60;
      return {...base, ...marks(taken, unit), ...words(group, {extra, taken, of})};
    })
  );
}

/** Whether any row has a value. */
export function hasExtra(rows: readonly IntervalRow[]): boolean {
  return rows.some((d) => Number.isFinite(d.estimate));
}

type Marks = Pick<IntervalRow, "estimate" | "low" | "high" | "kind">;

function marks(taken: Taken | null, unit: number): Marks {
  if (taken === null || !Number.isFinite(taken.perPass)) return {estimate: NaN, low: NaN, high: NaN, kind: "solid"};
  const kind = taken.bound === "exact" ? "solid" : "at most";
  return {estimate: unit * taken.perPass, low: unit * taken.low, high: unit * taken.high, kind};
}

interface WordsOptions {
  extra: ExtraAttempt;
  taken: Taken | null;
  of: ExtraMeasure;
}

function words(group: string, {extra, taken, of}: WordsOptions): Pick<IntervalRow, "text" | "title"> {
  const {k, attempted, passes} = extra;
  const gave = `${passes} of ${attempted}`;
  const head = `${group}, attempt ${k}: ${formatCount(attempted, "run")} made it, ${passes} passed`;
  const format = of === "cost" ? formatCost : formatMinutes;
  if (attempted === 0) return {text: "none made", title: head};
  if (taken === null) return {text: `${of === "cost" ? "cost" : "time"} unknown, ${gave}`, title: head};
  const total =
    taken.bound === "exact"
      ? `${format(perUnit(taken.total, of))} for these attempts`
      : `these runs took ${format(perUnit(taken.total, of))} in all, earlier attempts included`;
  if (passes === 0) return {text: `no pass, ${gave}`, title: `${head}\n${total}`};
  const value = format(perUnit(taken.perPass, of));
  const isKnown = Number.isFinite(taken.low) || taken.method === pendingMethod;
  const words = intervalWords(taken, (end) => format(perUnit(end, of)));
  const interval = isKnown ? `\n${formatLevel(taken.level)} interval ${words}` : "";
  return {text: `${taken.bound === "exact" ? "" : "≤ "}${value}, ${gave}`, title: `${head}\n${total}${interval}`};
}

function perUnit(value: number, of: ExtraMeasure): number {
  return of === "cost" ? value : value / 60;
}

/** "4.2 min"; below a tenth of a minute with two digits. */
export function formatMinutes(minutes: number): string {
  const digits = Math.abs(minutes) < 0.1 ? 2 : Math.abs(minutes) < 10 ? 1 : 0;
  return `${Number(minutes.toFixed(digits))} min`;
}
