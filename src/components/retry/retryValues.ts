import type {TextColumn} from "../figure/figureTexts.js";
import type {ValueColumn} from "../figure/figureValues.js";
import type {IntervalRow} from "../../plots/intervalRows.js";
import type {RetrySummary} from "./retryTypes.js";

/** A mark of the retry curve. */
export interface CurveLine {
  config_id: string;
  config: string;
  model_id: string;
  attempt: number;
  /** Whether it was counted from runs, published, or measured on a config of the same model that gets one attempt. */
  kind: "runs" | "published" | "single";
  n: number;
  passed: number;
  rate: number;
  low: number;
  high: number;
  method: string | null;
  expected: number;
  about: string | null;
}

/** The marks of the retry curve, a line each: the slope of every config, then what stands beside it. */
export function curveLines(summaries: readonly RetrySummary[]): CurveLine[] {
  return summaries.flatMap((d) => [...slopeLines(d), ...publishedLines(d), ...singleLines(d)]);
}

/** What is not known of a figure that stands beside a slope. */
const unknown = {low: NaN, high: NaN, method: null, expected: NaN};

function slopeLines({config_id, label: config, model_id, steps}: RetrySummary): CurveLine[] {
  return steps.map(({k, n, passedBy, rate, expected}) => ({
    config_id,
    config,
    model_id,
    attempt: k,
    kind: "runs",
    n,
    passed: passedBy,
    rate: rate.estimate,
    low: rate.low,
    high: rate.high,
    method: `${Math.round(100 * rate.level)}%, ${rate.method}`,
    expected,
    about: null
  }));
}

function publishedLines({config_id, label: config, model_id, steps, published}: RetrySummary): CurveLine[] {
  return published.flatMap(({n, single_passed, retries_passed, title, note}) => {
    if (n === null) return [];
    const about = [title, note].filter((d) => d !== null).join("; ");
    const line = (attempt: number, passed: number): CurveLine => {
      return {config_id, config, model_id, attempt, kind: "published", n, passed, rate: passed / n, ...unknown, about};
    };
    return [line(1, single_passed), line(steps.length, retries_passed)];
  });
}

function singleLines({model_id, single}: RetrySummary): CurveLine[] {
  return single.flatMap(({config_id, label: config, n, n_passed, origin}): CurveLine[] => {
    if (n === null) return [];
    const about = `gets one attempt; ${origin}`;
    const rate = n_passed / n;
    return [{config_id, config, model_id, attempt: 1, kind: "single", n, passed: n_passed, rate, ...unknown, about}];
  });
}

const share = "share of runs, 0 to 1";

export const curveValues: ValueColumn<CurveLine>[] = [
  {name: "config_id", value: (d) => d.config_id},
  {name: "config", value: (d) => d.config},
  {name: "model_id", value: (d) => d.model_id},
  {name: "attempt", value: (d) => d.attempt},
  {name: "kind", value: (d) => d.kind},
  {name: "n", unit: "runs", value: (d) => d.n},
  {name: "passed_by", unit: "runs", value: (d) => d.passed},
  {name: "share", unit: share, value: (d) => d.rate},
  {name: "low", unit: share, value: (d) => d.low},
  {name: "high", unit: share, value: (d) => d.high},
  {name: "interval", value: (d) => d.method},
  {name: "share_by_repeats", unit: share, value: (d) => d.expected},
  {name: "about", value: (d) => d.about}
];

export function intervalValues(name: string, unit?: string): ValueColumn<IntervalRow>[] {
  return [
    {name: "config", value: (d) => d.group},
    {name: "model_id", value: (d) => d.model_id},
    {name: "what", value: (d) => d.label},
    {name, unit, value: (d) => d.estimate},
    {name: `${name}_low`, unit, value: (d) => d.low},
    {name: `${name}_high`, unit, value: (d) => d.high},
    {name: "kind", value: (d) => kindWords[d.kind]},
    {name: "printed", value: (d) => d.text},
    {name: "about", value: (d) => d.title.replaceAll("\n", "; ") || null}
  ];
}

const kindWords: Record<IntervalRow["kind"], string> = {
  solid: "computed",
  hollow: "published or beside it",
  "at most": "upper bound"
};

export function intervalTexts(label: string): TextColumn<IntervalRow>[] {
  return [
    {label: "Config", value: (d) => d.group},
    {label: "What", value: (d) => d.label},
    {label, value: (d) => d.text, align: "right"},
    {label: "About", value: (d) => d.title.split("\n").slice(1).join("; ") || null}
  ];
}
