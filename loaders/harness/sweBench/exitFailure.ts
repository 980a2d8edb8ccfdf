import type {RunInput} from "../../runRecord.js";

export type Ending = Required<Pick<RunInput, "status" | "failure">>;

/** Exit words of mini-swe-agent (exception names) and SWE-agent (exit_…), each with what it says of the run. */
const endings: [RegExp, Ending][] = [
  [/interrupt|cancel|keyboard|^skipped$|early_exit/i, {status: "cancelled", failure: "unknown"}],
  [/limitsexceeded|exit_cost|costlimit|context|token_?limit/i, {status: "failed", failure: "budget"}],
  [/timeexceeded|command_timeout|total_execution_time/i, {status: "timeout", failure: "timeout"}],
  [/contentpolicy|refus/i, {status: "failed", failure: "refusal"}],
  [/exit_format|formaterror|forfeit/i, {status: "failed", failure: "model"}],
  [
    /^timeout$|timeoutexpired|timeouterror|exit_api|environment|connection|ratelimit|internalserver|serviceunavailable/i,
    {status: "error", failure: "infra"}
  ],
  [
    /^api|authentication|permission|notfound|badrequest|badgateway|calledprocess|docker|retryerror|budgetexceeded/i,
    {status: "error", failure: "infra"}
  ]
];

/**
 * What the exit status of an agent says of its run. Submitted is an ending like any other: whether the patch is right is
 * for a report to say. A limit that SWE-agent met with a patch in hand, `submitted (exit_cost)`, counts as that limit.
 */
export function exitFailure(word: string | null | undefined): Ending {
  if (word === null || word === undefined || word === "") return {status: "error", failure: "unknown"};
  if (/^submitted$/i.test(word)) return {status: "completed", failure: "none"};
  return endings.find(([pattern]) => pattern.test(word))?.[1] ?? {status: "error", failure: "unknown"};
}
