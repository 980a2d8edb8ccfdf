import type {FileHead} from "../../loader.js";

/** `…/<model>/<profile>/<task>/run-N.json` of the parallel layout, run_NNN.json of the storage layout. */
const runPath = /^(.*?)([^/]+)\/([^/]+)\/([^/]+)\/run[-_](\d+)\.json$/;

export interface RunPath {
  model: string;
  profile: string;
  task: string;
  run_number: number;
}

/** What the path of a run file says of it, if it is one. */
export function parseRunPath(path: string): RunPath | undefined {
  const [, , model, profile, task, n] = runPath.exec(path) ?? [];
  return n === undefined ? undefined : {model, profile, task, run_number: Number(n)};
}

/**
 * The session of a run, and its number where that alone tells it apart: a session that was made anew numbers from 1 again,
 * so with several of them the repeats are counted at the end.
 */
export function cellOf(
  {path, paths}: Pick<FileHead, "path" | "paths">,
  run: RunPath
): {session: string; repeat: number | null} {
  const isTwin = (d: string) => {
    const other = d === path ? undefined : parseRunPath(d);
    return (
      other !== undefined && (["model", "profile", "task", "run_number"] as const).every((k) => other[k] === run[k])
    );
  };
  return {session: path.slice(0, path.lastIndexOf("/")), repeat: paths.some(isTwin) ? null : run.run_number};
}
