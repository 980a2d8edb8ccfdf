import type {Aggregate, Result} from "./aggregate.js";
import {known, maybeAmount} from "./lenient.js";

/** A total that some boards put among the free details, and what they wrote there; 0 is unknown. */
export function costOf(result: Result, file: Aggregate): {cost: number | null; isLost: boolean; written: unknown} {
  const {total_cost_usd: written} = {
    ...file.model_info.additional_details,
    ...result.generation_config.additional_details
  };
  const read = maybeAmount.parse(written);
  const isSaid = typeof written === "string" ? known(written) !== null : written !== null && written !== undefined;
  return {cost: read || null, isLost: read === null && isSaid, written};
}
