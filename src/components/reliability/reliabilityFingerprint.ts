import {normalisedEntropy} from "../../stats/normalisedEntropy.js";
import {sdBound} from "../../stats/sdBound.js";
import {capitalise} from "../format/capitalise.js";
import {formatPercent} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {methodText} from "../format/intervalText.js";
import {isOutcome} from "./reliabilityCurves.js";
import {byConfig} from "./reliabilityTypes.js";
import {formatSd} from "./reliabilityStrips.js";
import type {FingerprintRow, FingerprintValue} from "../../plots/fingerprintDots.js";
import type {Interval} from "../../stats/interval.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ReliabilityCurve} from "./reliabilityCurves.js";
import type {ReliabilitySummary} from "./reliabilitySummaries.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

/** Measures of reliability on one scale, 0 poor to 1 good, a row a config; only measures that some config has. */
export interface ReliabilityFingerprint {
  /** What each value of a row is. */
  measures: {label: string; about: string}[];
  rows: FingerprintRow[];
}

interface FingerprintOptions {
  metric: Metric;
  curves: readonly ReliabilityCurve[];
  outcomes: readonly RepeatedPair[];
}

/** Rows that the fingerprint shows before it stops. */
export const mostFingerprints = 60;

interface Measure {
  label: string;
  about: string;
  value: (summary: ReliabilitySummary) => FingerprintValue | null;
}

/** How good, how bad at worst and how steady the configs are, everything that is known of them on the same scale. */
export function reliabilityFingerprint(
  summaries: readonly ReliabilitySummary[],
  options: FingerprintOptions
): ReliabilityFingerprint {
  const shown = summaries.slice(0, mostFingerprints);
  const known = [...scaleMeasures(options), ...outcomeMeasures(options)]
    .map((measure) => ({measure, values: shown.map(measure.value)}))
    .filter((d) => d.values.some((value) => value !== null));
  return {
    measures: known.map(({measure: {label, about}}) => ({label, about})),
    rows: shown.map(({key, label, model_id, origin}, i) => ({
      id: key,
      label,
      model_id,
      origin,
      values: known.map((d) => d.values[i])
    }))
  };
}

const exact = {low: NaN, high: NaN};

/** What the scores themselves say, where their scale has two ends. */
function scaleMeasures({metric}: FingerprintOptions): Measure[] {
  const {min, max, title} = metric;
  if (min === null || max === null || !(min < max)) return [];
  const at = (value: number) => {
    const share = Math.max(0, Math.min(1, (value - min) / (max - min)));
    return metric.higher_is_better === false ? 1 - share : share;
  };
  const placed = (value: number | null, name: string): FingerprintValue | null =>
    value === null ? null : {at: at(value), ...exact, text: `${name} ${formatMetric(value, metric)}`};
  return [
    {
      label: "mean",
      about: `the mean of ${title}, from the poor end of its scale to the good one`,
      value: ({mean}) => {
        const [low, high] = [at(mean.low), at(mean.high)].toSorted((a, b) => a - b);
        const text = `mean ${formatMetric(mean.estimate, metric)}${boundsText(mean, (d) => formatMetric(d, metric))}`;
        return {at: at(mean.estimate), low, high, text};
      }
    },
    {label: "worst tenth", about: "the mean of the worst tenth of runs", value: (d) => placed(d.tenth, "worst tenth")},
    {label: "worst run", about: "the worst of all its runs", value: (d) => placed(d.worst, "worst run")},
    {
      label: "consistency",
      about: "1 − SD within tasks / the greatest SD that the scale allows",
      value: ({sd, pairs}) => {
        if (!(sd.estimate >= 0)) return null;
        const fewest = pairs.reduce((n, d) => Math.min(n, d.n ?? 2), Infinity);
        const most = sdBound((min + max) / 2, {min, max, n: fewest}).max;
        const share = (d: number) => Math.max(0, 1 - d / most);
        const text = `SD ${formatSd(sd.estimate, metric)}${boundsText(sd, (d) => formatSd(Math.min(d, most), metric))}`;
        return {at: share(sd.estimate), low: share(sd.high), high: share(sd.low), text};
      }
    }
  ];
}

/** What passes and failures say. */
function outcomeMeasures({curves, outcomes}: FingerprintOptions): Measure[] {
  const depth = curves.at(0)?.last.k ?? 0;
  const curveOf = new Map(curves.map((d) => [d.key, d]));
  const groups = byConfig(outcomes.filter(isOutcome));
  const kept = new Map<string, number>();
  const entropyOf = (passes: number, n: number) => {
    const key = `${passes} ${n}`;
    let entropy = kept.get(key);
    if (entropy === undefined) kept.set(key, (entropy = normalisedEntropy([passes, n - passes])));
    return entropy;
  };
  return [
    {
      label: `all of ${depth} pass`,
      about: `the chance that all of ${depth} repeats pass, pass^${depth}`,
      value: ({key}) => {
        const step = curveOf.get(key)?.last;
        if (step === undefined || depth < 2) return null;
        const {estimate, low, high} = step;
        return {at: estimate, low, high, text: `${formatPercent(estimate)}${boundsText(step, formatPercent)}`};
      }
    },
    {
      label: "not flaky",
      about: "1 − entropy of passes and failures, mean over tasks: 1 where each task passes always or never",
      value: ({key}) => {
        const own = groups.get(key);
        if (own === undefined) return null;
        const entropies = own.map((d) => entropyOf(d.passes!, d.n!));
        const entropy = entropies.reduce((sum, d) => sum + d, 0) / entropies.length;
        return {at: 1 - entropy, ...exact, text: `entropy ${formatPercent(entropy)}`};
      }
    }
  ];
}

function boundsText(interval: Interval, format: (value: number) => string): string {
  if (!(interval.low < interval.high)) return "";
  return `, ${format(interval.low)} to ${format(interval.high)} (${methodText(interval)})`;
}

/** Who is best by each measure, in a sentence. */
export function fingerprintAnswer({measures, rows}: ReliabilityFingerprint): string {
  const parts = measures.map(({label}, i) => {
    const known = rows.flatMap((row) => (row.values[i] === null ? [] : [{label: row.label, at: row.values[i].at}]));
    const top = Math.max(...known.map((d) => d.at));
    const best = known.filter((d) => top - d.at < 1e-9).map((d) => d.label);
    const who = best.length === 1 ? best[0] : best.length === known.length ? "all configs" : `${best.length} configs`;
    return `${label}: ${who} (${top.toFixed(2)})`;
  });
  return parts.length === 0 ? "" : `Best by each measure, from 0 to 1. ${capitalise(parts.join("; "))}.`;
}
