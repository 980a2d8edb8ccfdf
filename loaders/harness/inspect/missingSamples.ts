import type {Loaded} from "../../loader.js";
import {problem} from "../../problem.js";
import {configOf} from "./configOf.js";
import {epochsOf} from "./header.js";
import type {Header} from "./header.js";
import {taskOf} from "./runOf.js";

/**
 * What a log planned or counted but does not hold: never finished when it was cut short, not public when somebody
 * trimmed it. Its stated figures then rest on more runs than can be seen.
 */
export function* missingSamples(log: Header, {seen, runs}: {seen: Set<string>; runs: number}): Iterable<Loaded> {
  const {status, results} = log;
  const planned = log.eval.dataset?.sample_ids ?? [];
  const stated = results?.total_samples ?? planned.length * epochsOf(log);
  const config = configOf(log);
  const isWhole = status === "success";
  const state = isWhole ? "not public" : "never finished";
  const reason = isWhole ? `the log counts ${stated} runs and holds ${runs}` : `the log has the status ${status}`;
  const absent = planned.map(String).filter((id) => !seen.has(id));
  if (isWhole && (runs >= stated || results?.early_stopping)) return;
  for (const id of absent.length > 0 || runs > 0 ? absent.map((d) => taskOf(log.eval.task, d)) : ["*"]) {
    yield {table: "coverage", config, pointer: "/eval/dataset/sample_ids", row: {task_id: id, state, reason}};
  }
  if (runs >= stated) return;
  yield {
    problem: problem("samples-missing", {
      severity: "warning",
      pointer: "/results/total_samples",
      expected: `${stated} runs`,
      received: `${runs} (status ${status}${log.error?.message ? `: ${log.error.message}` : ""})`,
      action: "kept; what the log states of all of them stands beside"
    })
  };
}
