import type {RunInput} from "../../runRecord.js";

type Ending = Pick<RunInput, "status" | "failure">;

/** Names of exceptions, each with what it says of a trial; the first that fits. */
const exceptions: [RegExp, Ending][] = [
  [/^AgentTimeout/, {status: "timeout", failure: "timeout"}],
  [/Cancel/, {status: "cancelled", failure: "unknown"}],
  [/ContextLength|ContextWindow|OutputLength|MaxTurns|BudgetExceeded/, {status: "failed", failure: "budget"}],
  [/Refus|ContentPolicy|ContentFilter/, {status: "failed", failure: "refusal"}],
  [
    /^(AgentSetup|Environment|Docker|Daytona|Modal|E2B|Sandbox|Download|AddTests|HealthCheck)|RateLimit|Overloaded/,
    {status: "error", failure: "infra"}
  ],
  [
    /Authentication|Permission|ModelNotFound|Connection|InternalServer|ServiceUnavailable|BadGateway|^API|^Api/,
    {status: "error", failure: "infra"}
  ]
];

/**
 * How a trial ended. An exception does not undo a reward: an agent that ran out of time may have solved the task. What
 * an agent or a verifier raised without saying why is unknown.
 */
export function exceptionFailure(exception: string | null, passed: boolean | null): Ending {
  const known = exception === null ? undefined : exceptions.find(([pattern]) => pattern.test(exception))?.[1];
  if (passed === true) return {status: known?.status === "timeout" ? "timeout" : "completed", failure: "none"};
  if (known !== undefined) return known;
  if (exception !== null) return {status: "error", failure: "unknown"};
  return passed === false ? {status: "completed", failure: "model"} : {status: "error", failure: "unknown"};
}
