import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {hasKey} from "./hasKey.js";
import {gradeOf} from "./sweBench/gradeOf.js";
import {miniTrajectory} from "./sweBench/miniTrajectory.js";
import {trajectoryFiles} from "./sweBench/submission.js";
import {sweRun} from "./sweBench/sweRun.js";

/**
 * mini-swe-agent: one `<instance>.traj.json` an instance, with its config, exit status, cost and calls. Whether the
 * patch is right stands in SWE-bench's report of the instance, which is read with it where the archive has one.
 */
export const miniSweAgent: Loader = {
  name: "mini-swe-agent",
  version: 1,
  description: "mini-swe-agent: .traj.json with info and messages, one an instance",
  detect({path, head}) {
    const isNamed = path.endsWith(".traj.json");
    if (/^\s*\{\s*"info"\s*:\s*\{/.test(head) || /"trajectory_format"\s*:\s*"mini-swe-agent/.test(head)) {
      const keys = ["mini_version", "trajectory_format", "exit_status", "model_stats"].filter((key) =>
        hasKey(head, key)
      );
      if (keys.length > (isNamed ? 0 : 1)) return ["info", ...keys];
    }
    return isNamed && /^\s*[[{]/.test(head) && hasKey(head, "role") && hasKey(head, "content")
      ? [".traj.json", "role", "content"]
      : undefined;
  },
  companions: ({path, paths}) => trajectoryFiles(path, paths),
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const value = await file.json();
  if (Array.isArray(value)) {
    yield {
      problem: problem("no-run", {
        severity: "note",
        expected: "info with an exit status and a cost",
        received: `a list of ${value.length} messages`,
        action: "not a run: the first versions of mini-swe-agent kept the messages alone"
      })
    };
    return;
  }
  const trajectory = miniTrajectory(value, {path: file.path});
  const {problem: bad, ...grade} = await gradeOf(file, trajectory.task);
  if (bad !== undefined) yield {problem: bad};
  yield {pointer: "/info", run: sweRun(trajectory.task, {trajectory, ...grade})};
}
