import type {Case} from "./caseOf.js";
import {judge} from "./judge.js";
import type {Verdict} from "./judge.js";
import type {Snapshot} from "./snapshot.js";

/** What became of a case. */
export interface Outcome extends Verdict {
  index: number;
  mutator: string;
  input: string;
  path: string;
  ms?: number;
}

/** What inputs are before they are damaged, by their names. */
export type Originals = Map<string, Snapshot>;

export function outcomeOf(d: Case, snapshots: {before: Snapshot; after: Snapshot} | {error: unknown}): Outcome {
  const verdict: Verdict =
    "error" in snapshots
      ? {outcome: "reported", violations: [`the load throws: ${String(snapshots.error)}`]}
      : judge(d, snapshots);
  return {index: d.index, mutator: d.mutator.name, input: d.input.name, path: d.target.path, ...verdict};
}
