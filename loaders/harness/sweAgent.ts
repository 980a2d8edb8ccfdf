import type {Loader} from "../loader.js";
import {hasKey} from "./hasKey.js";
import {gradeOf} from "./sweBench/gradeOf.js";
import {sweAgentTrajectory} from "./sweBench/sweAgentTrajectory.js";
import {trajectoryFiles} from "./sweBench/submission.js";
import {sweRun} from "./sweBench/sweRun.js";

/**
 * SWE-agent: one `<instance>.traj` an instance; the folder of the run names its config. Whether the patch is right stands
 * in SWE-bench's report of the instance, which is read with it where the archive has one.
 */
export const sweAgent: Loader = {
  name: "swe-agent",
  version: 1,
  description: "SWE-agent: .traj with trajectory or history, one an instance",
  detect({path, head}) {
    if (!path.endsWith(".traj")) return undefined;
    const keys = ["trajectory", "history", "action", "observation", "role", "content", "environment"].filter((key) =>
      hasKey(head, key)
    );
    return keys.length > 1 && keys.some((d) => d === "trajectory" || d === "history") ? keys : undefined;
  },
  companions: ({path, paths}) => trajectoryFiles(path, paths),
  async *load(file) {
    const trajectory = sweAgentTrajectory(await file.json(), {path: file.path});
    const {problem: bad, ...grade} = await gradeOf(file, trajectory.task);
    if (bad !== undefined) yield {problem: bad};
    yield {pointer: "/info", run: sweRun(trajectory.task, {trajectory, ...grade})};
  }
};
