import {inWorker} from "../worker/inWorker.js";
import {withChances} from "./frontierChances.js";
import type {ChancesOptions} from "./frontierChances.js";
import type {FrontierPoint} from "./frontierPoints.js";

/** With more points than these the chances take longer than a reader should wait for the marks, some 50 ms. */
const atOnce = 40;

/** The points with their chances; of many, first without them, and pending until a worker has found them. */
export async function* chancesOf(
  points: readonly FrontierPoint[],
  options: ChancesOptions
): AsyncGenerator<{points: readonly FrontierPoint[]; isPending: boolean}> {
  if (points.length <= atOnce) {
    yield {points: withChances(points, options), isPending: false};
    return;
  }
  yield {points, isPending: true};
  yield {points: await inWorker("frontChances", withChances, points, options), isPending: false};
}
