import {dataTable} from "../dataTable.js";
import {formatCost, formatLevel, formatPercent} from "../format/format.js";
import {passedWords, stopWords} from "./escalationAnswer.js";
import type {TextColumn} from "../figure/figureTexts.js";
import type {Interval} from "../../stats/interval.js";
import type {Policy} from "../../stats/escalationFromMeans.js";
import type {EscalationView} from "./escalationView.js";

/** A way to work through the tasks, by name. */
export interface PolicyRow extends Policy {
  name: "first alone" | "second alone" | "escalation" | "oracle";
  label: string;
  /** Whether its costs are the most that they can have been. */
  bounded: boolean;
}

export function policyRows({first, second, upTo, result, bounded}: EscalationView): PolicyRow[] {
  return [
    {name: "first alone", label: `${first.label} alone${stopWords(upTo)}`, ...result.first, bounded},
    {name: "second alone", label: `${second.label} alone`, ...result.second, bounded: false},
    {name: "escalation", label: `${first.label}, then ${second.label}`, ...result.both, bounded},
    {name: "oracle", label: "Oracle: the cheaper of the two that passes, known beforehand", ...result.oracle, bounded}
  ];
}

/** The escalation beside its parts and beside what no escalation can beat. */
export function escalationTable(view: EscalationView): HTMLElement {
  const rows = policyRows(view);
  return dataTable(rows, {
    caption: `On the same tasks, with ${formatLevel(rows[0].pass.level)} intervals`,
    columns: policyColumns(view)
  });
}

export function policyColumns(view: EscalationView): TextColumn<PolicyRow>[] {
  const alone = view.result.second.cost.estimate;
  return [
    {label: "Way", value: (d) => d.label},
    {
      label: "Passed",
      value: ({pass}) => `${passedWords(pass.estimate, view)}${interval(pass, (d) => formatPercent(d))}`,
      align: "right"
    },
    {label: "Cost per task", value: (d) => costWords(d.cost, d), align: "right"},
    {label: "Cost per pass", value: (d) => costWords(d.costOfPass, d), align: "right"},
    {
      label: "Cost beside the second alone",
      value: ({name, cost}) => {
        const {low, high} = view.result.costRatio;
        const own = name === "escalation" && !view.bounded ? interval({low, high}, formatRatio) : "";
        return cost.estimate / alone === cost.estimate / alone ? `${formatRatio(cost.estimate / alone)}${own}` : null;
      },
      align: "right"
    }
  ];
}

/** A ratio in percent, with a decimal below 2%. */
function formatRatio(ratio: number): string {
  return formatPercent(ratio, {digits: ratio < 0.02 ? 1 : 0});
}

function costWords(cost: Interval, {bounded}: PolicyRow): string | null {
  if (cost.estimate === Infinity) return "no pass";
  if (cost.estimate !== cost.estimate) return null;
  return bounded ? `≤ ${formatCost(cost.estimate)}` : `${formatCost(cost.estimate)}${interval(cost, formatCost)}`;
}

function interval({low, high}: {low: number; high: number}, format: (value: number) => string): string {
  if (low !== low || high !== high) return "";
  return ` (${format(low)} to ${high === Infinity ? "∞" : format(high)})`;
}
