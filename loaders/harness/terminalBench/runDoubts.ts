import type {Loaded} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Results} from "./results.js";
import type {Trial} from "./trialRun.js";

/** Where a run contradicts its trials, and where most of these have no outcome: it says nothing of the model then. */
export function* runDoubts(r: Results, trials: Trial[]): Iterable<Loaded> {
  const resolved = trials.filter((d) => d.is_resolved === true).length;
  if (typeof r.n_resolved === "number" && r.n_resolved !== resolved) {
    yield {
      problem: problem("aggregate-mismatch", {
        severity: "warning",
        pointer: "/n_resolved",
        expected: `${resolved} resolved trials`,
        received: String(r.n_resolved),
        action: "both kept"
      })
    };
  }
  const lost = trials.filter((d) => typeof d.is_resolved !== "boolean");
  if (lost.length * 2 <= trials.length) return;
  const modes = [...new Set(lost.map((d) => d.failure_mode ?? "unset"))];
  const counts = modes.map((mode) => `${lost.filter((d) => (d.failure_mode ?? "unset") === mode).length} ${mode}`);
  yield {
    problem: problem("broken-run", {
      severity: "warning",
      pointer: "/results",
      expected: "an outcome for most trials",
      received: `${lost.length} of ${trials.length} trials have none: ${counts.join(", ")}`,
      action: "kept; their failure is unknown, so that no rate counts them"
    })
  };
}
