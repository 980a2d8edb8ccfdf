import {formatCount} from "../format/format.js";
import type {RetryPart} from "../../plots/retryBars.js";
import type {RetrySummary} from "./retryTypes.js";

/** The parts of the bars: runs that passed on each attempt, and never; single-attempt configs of a model below its own. */
export function retryParts(summaries: readonly RetrySummary[]): RetryPart[] {
  const parts = summaries.flatMap((d) => [...ownParts(d), ...singleParts(d)]);
  return [...new Map(parts.map((d) => [`${d.id} ${d.attempt}`, d])).values()];
}

function ownParts({config_id: id, label, steps, runs: n, last}: RetrySummary): RetryPart[] {
  const base = {id, label, n, hollow: false};
  const passed = steps.map(({k, passedAt, attempted}) => ({
    ...base,
    attempt: k,
    runs: passedAt,
    title: `${label}\n${passedAt} of ${formatCount(attempted, "run")} that made attempt ${k} passed on it\n${formatCount(n, "run")} in all`
  }));
  const never = n - last;
  const title = `${label}\n${never} of ${formatCount(n, "run")} not passed by attempt ${steps.length}`;
  return [...passed, {...base, attempt: null, runs: never, title}];
}

function singleParts({single}: RetrySummary): RetryPart[] {
  return single.flatMap(({config_id: id, label, n, n_passed, origin}) => {
    if (n === null) return [];
    const base = {id, label, n, hollow: origin !== "computed"};
    return [
      {
        ...base,
        attempt: 1,
        runs: n_passed,
        title: `${label}\n${n_passed} of ${n} runs passed at the one attempt, ${origin}`
      },
      {
        ...base,
        attempt: null,
        runs: n - n_passed,
        title: `${label}\n${n - n_passed} of ${n} runs not passed, ${origin}`
      }
    ];
  });
}
