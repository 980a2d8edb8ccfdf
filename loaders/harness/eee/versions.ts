import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";

const versions = ["0.0.1", "0.1.0", "0.2.0", "0.2.1", "0.2.2", "0.3.0"];

/** The newest version, which is the one that is written. */
export const newest = versions.at(-1)!;

/** A version that was not known when this was written: what is recognised is read all the same. */
export function versionProblem(stated: string | null, pointer: string): Problem | undefined {
  const version = stated?.replace(/^\D+/, "") ?? null; // "instance_level_eval_0.2.2"
  if (version !== null && versions.includes(version)) return undefined;
  return problem("unknown-version", {
    severity: "note",
    pointer,
    expected: `schema_version ${versions.join(", ")}`,
    received: stated ?? "none",
    action: "read as the nearest known; what is not recognised is left out"
  });
}
