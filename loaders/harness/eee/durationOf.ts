import type {RunInput} from "../../runRecord.js";
import type {Instance} from "./instance.js";

/**
 * Seconds of a run. A total latency below the time of generation cannot be one: the format's converter for Inspect writes
 * the time spent waiting there, and the two together are the whole.
 */
export function durationOf({
  latency_ms,
  generation_time_ms
}: Instance["performance"]): Pick<RunInput, "duration_s" | "duration_scope"> & {isWaiting: boolean} {
  const seconds = (ms: number) => Number((ms / 1000).toPrecision(15));
  const isWaiting = latency_ms !== null && generation_time_ms !== null && latency_ms < generation_time_ms;
  if (isWaiting) return {duration_s: seconds(latency_ms + generation_time_ms), duration_scope: "wall", isWaiting};
  if (latency_ms !== null) return {duration_s: seconds(latency_ms), duration_scope: "wall", isWaiting};
  if (generation_time_ms !== null)
    return {duration_s: seconds(generation_time_ms), duration_scope: "unknown", isWaiting};
  return {duration_s: null, duration_scope: null, isWaiting};
}
