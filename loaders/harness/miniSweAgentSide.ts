import {z} from "zod";
import {unpackedName} from "../decompress.js";
import type {Loader} from "../loader.js";
import {problem} from "../problem.js";
import {parseYamlText} from "../yamlText.js";
import {split, sweFiles} from "./sweBench/sweFiles.js";

const statuses = z.looseObject({instances_by_exit_status: z.record(z.string(), z.array(z.unknown()).nullable())});

/**
 * exit_statuses_<time>.yaml of mini-swe-agent and run_batch_exit_statuses.yaml of SWE-agent: instances by exit status,
 * written anew at every restart of a run. The trajectories hold the same words; one that is missing is named here.
 */
export const miniSweAgentSide: Loader = {
  name: "mini-swe-agent-side",
  version: 1,
  description: "mini-swe-agent and SWE-agent: exit statuses of a run; no results",
  detect({path, head}) {
    const found = /^\s*instances_by_exit_status:/m.test(head);
    return found && /exit_statuses/.test(path) && /\.ya?ml$/.test(path)
      ? ["exit_statuses", "instances_by_exit_status"]
      : undefined;
  },
  companions({path, paths}) {
    if (!/exit_statuses[^/]*\.ya?ml$/.test(path)) return [];
    const beside = sweFiles(paths).folders.get(split(unpackedName(path)).folder) ?? [];
    return beside.filter((d) => /(^|\/)(minisweagent|run_batch)\.log$|run_batch\.config\.yaml$/.test(d));
  },
  async *load(file) {
    const {instances_by_exit_status} = statuses.parse(parseYamlText(await file.text()).value);
    const counts = Object.entries(instances_by_exit_status).map(([status, d]) => `${d?.length ?? 0} ${status}`);
    yield {
      problem: problem("side-file", {
        severity: "note",
        pointer: "/instances_by_exit_status",
        received: counts.join(", ") || "none",
        action: "no rows; each trajectory holds its exit status"
      })
    };
  }
};
