import {createHash, hash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readHead} from "./archiveFile.js";
import type {Head} from "./archiveFile.js";

export interface FileHash {
  sha256: string;
  bytes: number;
}

/** The hash of a file's bytes as they are on disk, and the head that was read on the way. */
export async function hashFile(absolute: string): Promise<FileHash & {head: Head}> {
  const head = readHead(absolute);
  const {bytes} = head;
  if (head.head.length === bytes) return {sha256: hash("sha256", head.head), bytes, head};
  const whole = createHash("sha256");
  for await (const chunk of createReadStream(absolute, {highWaterMark: 2 ** 20})) whole.update(chunk as Buffer);
  return {sha256: whole.digest("hex"), bytes, head};
}

export function digest(text: string): string {
  return hash("sha256", text);
}
