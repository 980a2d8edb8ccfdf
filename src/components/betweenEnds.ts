import type {Interval} from "../stats/interval.js";

/** An interval that holds wherever the lost runs lie, from those with all of them at either end of the scale. */
export function betweenEnds<T extends Interval>(
  interval: T,
  {worst, best}: Record<"worst" | "best", Pick<Interval, "low" | "high">>
): T {
  return {
    ...interval,
    low: Math.min(worst.low, best.low),
    high: Math.max(worst.high, best.high),
    method: `${interval.method}, lost runs at either end of the scale`
  };
}
