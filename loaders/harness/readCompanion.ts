import type {ArchiveFile} from "../loader.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";

/** A companion's JSON; one that is broken is a problem of its own and costs the file that it stands beside nothing. */
export async function readCompanion(
  file: ArchiveFile,
  path: string | undefined
): Promise<{value?: unknown; problems: Problem[]}> {
  if (path === undefined) return {problems: []};
  try {
    return {value: await (await file.companion(path)).json(), problems: []};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {problems: [brokenCompanion(error, path)]};
  }
}

export function brokenCompanion(error: SyntaxError, source: string): Problem {
  const action = "read without it";
  return problem("bad-syntax", {source, pointer: "/", expected: "well-formed JSON", received: error.message, action});
}
