import type {JsonPart, WantedParts} from "../../jsonParts.js";
import type {ArchiveFile} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {readJsonParts} from "../../readJsonParts.js";

/** What was kept of a file, and the problem where it breaks off. */
export interface Streamed<T> {
  rows: T[];
  problems: Problem[];
}

/** Reads a file to its end, or to where it breaks off, keeping of each part only what `keep` makes of it. */
export async function streamed<T>(
  file: Pick<ArchiveFile, "absolute">,
  {wanted, keep}: {wanted: WantedParts; keep: (part: JsonPart) => T[]}
): Promise<Streamed<T>> {
  const rows: T[] = [];
  try {
    for await (const part of readJsonParts(file, wanted)) rows.push(...keep(part));
    return {rows, problems: []};
  } catch (error) {
    return {rows, problems: [brokenOff(error, rows.length)]};
  }
}

/** Where a file breaks off: what came before it is kept. */
export function brokenOff(error: unknown, kept: number): Problem {
  const action = kept === 0 ? "file left out" : `${kept} rows before it kept, the rest left out`;
  return problem("bad-syntax", {expected: "well-formed JSON to the end", received: (error as Error).message, action});
}
