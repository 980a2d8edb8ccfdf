import type {ArchiveFile} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {readReport} from "./gradeOf.js";
import type {Outcome} from "./instanceReport.js";
import {miniTrajectory} from "./miniTrajectory.js";
import type {Submission} from "./submission.js";
import {sweAgentTrajectory} from "./sweAgentTrajectory.js";
import type {Submitter} from "./sweRun.js";
import type {Trajectory} from "./trajectory.js";

/** Reads the trajectories and reports of a submission, one at a time; what cannot be read is a problem. */
export async function readSubmission(
  file: ArchiveFile,
  {trajectories: trajectoryPaths, reports}: Pick<Submission, "trajectories" | "reports">
): Promise<{
  trajectories: Map<string, Trajectory>;
  outcomes: Map<string, Outcome>;
  problems: Problem[];
  /** The config of the trajectories, for the runs whose trajectory is not there. */
  common: Submitter;
}> {
  const trajectories = new Map<string, Trajectory>();
  const outcomes = new Map<string, Outcome>();
  const problems: Problem[] = [];
  for (const [instance, path] of trajectoryPaths) {
    const other = await file.companion(path);
    try {
      const value = await other.json();
      const read = other.path.endsWith(".traj") ? sweAgentTrajectory : miniTrajectory;
      if (!Array.isArray(value)) trajectories.set(instance, read(value, {path: other.path}));
    } catch (error) {
      const received = (error as Error).message;
      const expected = "a trajectory of SWE-agent or mini-swe-agent";
      problems.push(problem("bad-trajectory", {source: path, expected, received, action: "trajectory left out"}));
    }
  }
  for (const [instance, path] of reports) {
    const graded = await readReport(await file.companion(path), instance);
    outcomes.set(instance, graded.outcome);
    if (graded.problem !== undefined) problems.push(graded.problem);
  }
  const [first] = trajectories.values();
  return {trajectories, outcomes, problems, common: first?.model === undefined ? {} : configOf(first)};
}

function configOf({model, harness, harness_version, variant, temperature, effort, settings}: Trajectory): Submitter {
  return {config: undefined, model, harness, harness_version, variant, temperature, effort, settings};
}
