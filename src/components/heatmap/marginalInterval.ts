import {summaryInterval} from "../../stats/summaryInterval.js";
import {wilsonBounds} from "../../stats/wilson.js";
import type {Interval} from "../../stats/interval.js";
import type {Marginal} from "./heatmapMarginals.js";
import type {Metric} from "./heatmapTypes.js";

/**
 * The interval of a mean at the edge of a heatmap, its figures (tasks, or configs) taken as a sample of more like them:
 * Student's t within the scale; where all figures are alike, Wilson's of their place on it. Undefined of a single figure,
 * and of figures that are alike on an open scale.
 */
export function marginalInterval(
  {mean, sd, figures}: Pick<Marginal, "mean" | "sd" | "figures">,
  {min, max, level = 0.95}: Pick<Metric, "min" | "max" | "level">
): Interval | undefined {
  if (sd === null || figures < 2) return undefined;
  if (sd > 0) {
    const clip = [min ?? -Number.MAX_VALUE, max ?? Number.MAX_VALUE] as const;
    return summaryInterval({mean, sd, n: figures}, {level, clip});
  }
  if (min === null || max === null || min === max) return undefined;
  const share = (mean - min) / (max - min);
  const {low, high} = wilsonBounds(share * figures, figures, {tail: (1 - level) / 2});
  const [least, most] = [min + (max - min) * low, min + (max - min) * high];
  return {estimate: mean, low: least, high: most, level, method: "Wilson score of the scale", n: figures};
}
