import {atEnd} from "./reliabilityTypes.js";
import {betweenEnds} from "../betweenEnds.js";
import {valuesOf} from "./reliabilityPairs.js";
import {boundedMeanInterval} from "../../stats/boundedMeanInterval.js";
import {meanInterval} from "../../stats/meanInterval.js";
import {summaryInterval} from "../../stats/summaryInterval.js";
import {wilson} from "../../stats/wilson.js";
import type {Interval} from "../../stats/interval.js";
import type {RepeatedPair, Repeats} from "./reliabilityTypes.js";

interface Scale {
  min: number | null;
  max: number | null;
  /** Confidence level, 0–1; 0.95 when absent. */
  level?: number;
}

/** The interval of the mean of some values: within the scale where it has two ends and the values keep to it. */
export function scaledInterval(values: readonly number[], {min, max, level}: Scale): Interval {
  const within = min !== null && max !== null && min < max && values.every((d) => d >= min && d <= max);
  return within ? boundedMeanInterval(values, {level, scale: [min, max]}) : meanInterval(values, {level});
}

/**
 * The interval of the mean of a pair's repeats: Wilson's for passes, within the scale for scores whose runs are known,
 * Student's t from mean, SD and n otherwise. Bounds are NaN where n is not known, or an SD of 0 says nothing. Where lost
 * repeats may lie at either end of the scale it reaches from the lower end with all of them there to the upper end.
 */
export function pairInterval(pair: Repeats & Pick<RepeatedPair, "ends">, scale: Scale): Interval {
  if (pair.ends === undefined) return repeatsInterval(pair, scale);
  const at = (end: "worst" | "best") => repeatsInterval(atEnd(pair, end), scale);
  return betweenEnds(repeatsInterval(pair, scale), {worst: at("worst"), best: at("best")});
}

function repeatsInterval(pair: Repeats, scale: Scale): Interval {
  const {n, mean, sd, passes, strip} = pair;
  const none = {estimate: mean, low: NaN, high: NaN, level: scale.level ?? 0.95, method: "none", n: n ?? NaN};
  if (n === null || n < 2) return none;
  if (passes !== null) return wilson(passes, n, {level: scale.level});
  const interval =
    strip !== null
      ? scaledInterval(valuesOf(strip), scale)
      : summaryInterval(
          {mean, sd, n},
          {
            level: scale.level,
            clip: [scale.min ?? -Number.MAX_VALUE, scale.max ?? Number.MAX_VALUE]
          }
        );
  return interval.low < interval.high ? interval : none;
}
