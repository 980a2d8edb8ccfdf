import {createHash, hash} from "node:crypto";
import {closeSync, openSync, readSync} from "node:fs";
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
  return {sha256: hashWhole(absolute), bytes, head};
}

/** Reads piece by piece into one buffer, which takes two thirds of the time that a stream does. */
function hashWhole(absolute: string): string {
  const whole = createHash("sha256");
  const buffer = Buffer.allocUnsafe(2 ** 20);
  const file = openSync(absolute, "r");
  try {
    for (let n = readSync(file, buffer); n > 0; n = readSync(file, buffer)) whole.update(buffer.subarray(0, n));
  } finally {
    closeSync(file);
  }
  return whole.digest("hex");
}

export function digest(text: string): string {
  return hash("sha256", text);
}
