import type {Ending} from "../sweBench/exitFailure.js";

/** Words of an error, each with what it says of the run; the first that fits counts. */
const endings: [RegExp, Ending][] = [
  [/maximum iteration|max_?iterations|budget|ContextWindow|context length/i, {status: "failed", failure: "budget"}],
  [
    /stuck in (a )?loop|AgentStuckInLoop|Malformed|NoActionError|FunctionCall\w*Error/i,
    {status: "failed", failure: "model"}
  ],
  [/ContentPolicy|content_filter|refus/i, {status: "failed", failure: "refusal"}],
  [/EvalTimeout|Timeout after|timed out after/i, {status: "timeout", failure: "timeout"}],
  [
    /RateLimit|ServiceUnavailable|InternalServer|APIConnection|APIError|Authentication|Runtime\w*(NotFound|Unavailable|Disconnected|Timeout|NotReady)|Connection|docker|\b50[0234]\b|\b429\b/i,
    {status: "error", failure: "infra"}
  ]
];

/** What the error of a row says of its run; without one the agent came to its end. */
export function errorEnding(error: string | null): Ending {
  if (error === null) return {status: "completed", failure: "none"};
  return endings.find(([pattern]) => pattern.test(error))?.[1] ?? {status: "error", failure: "unknown"};
}
