import type {RunInput} from "../../runRecord.js";

/** The class of a failure by the words of its error; what is not told by them is unknown. */
export function errorFailure(error: string): NonNullable<RunInput["failure"]> {
  if (/time[\s_-]?(?:d[\s_-]?)?out|deadline/i.test(error)) return "timeout";
  if (/refus|content[\s_-]?(?:filter|policy)|safety/i.test(error)) return "refusal";
  if (/(?:token|message|cost|budget|time|step)[\s_-]?(?:limit|budget)|budget/i.test(error)) return "budget";
  if (
    /rate[\s_-]?limit|connection|network|overloaded|service unavailable|internal server|\b(?:429|5\d\d)\b/i.test(error)
  )
    return "infra";
  return "unknown";
}
