import type {RunInput} from "../../runRecord.js";

type Ending = Pick<RunInput, "status" | "failure">;

/** failure_mode of a trial that was not resolved. */
const modes: Record<string, Ending> = {
  agent_timeout: {status: "timeout", failure: "timeout"},
  test_timeout: {status: "error", failure: "unknown"},
  parse_error: {status: "error", failure: "unknown"},
  unknown_agent_error: {status: "error", failure: "unknown"},
  agent_installation_failed: {status: "error", failure: "infra"},
  context_length_exceeded: {status: "failed", failure: "budget"},
  output_length_exceeded: {status: "failed", failure: "budget"},
  fatal_llm_parse_error: {status: "failed", failure: "model"}
};

/**
 * How a trial ended. failure_mode is not the outcome: a trial may run out of time and be resolved. One without an
 * outcome, because its tests hung or could not be read or its agent broke, failed for an unknown reason.
 */
export function trialFailure(mode: string, resolved: boolean | null): Ending {
  const known = modes[mode];
  if (resolved === true) return {status: known?.status === "timeout" ? "timeout" : "completed", failure: "none"};
  if (known !== undefined) return known;
  return resolved === false ? {status: "completed", failure: "model"} : {status: "error", failure: "unknown"};
}
