import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import type {ArchiveFile} from "../../loader.js";

/**
 * Names the evaluation that a file holds by its bytes, where the harness gives it no id: a copy of the file is the same
 * evaluation, another file of the same config is one more.
 */
export async function batchOf({absolute}: Pick<ArchiveFile, "absolute">): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(absolute)) hash.update(chunk as Buffer);
  return `sha256:${hash.digest("hex").slice(0, 16)}`;
}
