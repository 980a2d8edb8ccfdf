import {open} from "node:fs/promises";
import {longestText} from "./learnRecords.js";

const chunkBytes = 2 ** 16;

/**
 * The lines of a file, by number from 1, that a pattern does not match whole, and how many there are in all. It goes over
 * the bytes as characters: what a pattern says of those beyond ASCII must be true of each byte.
 */
export async function unlikeLines(path: string, pattern: string): Promise<{lines: number; unlike: number[]}> {
  const whole = new RegExp(`^(?:${pattern})$`);
  const unlike: number[] = [];
  let lines = 0;
  const look = (text: string) => {
    ++lines;
    if (text.length > longestText || !whole.test(text)) unlike.push(lines);
  };
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    let rest = "";
    for (;;) {
      const {bytesRead} = await file.read(buffer, 0, chunkBytes);
      if (bytesRead === 0) break;
      const texts = (rest + buffer.toString("latin1", 0, bytesRead)).split("\n");
      // Of a line too long for the pattern its length is enough.
      rest = texts.pop()!.slice(0, longestText + 1);
      for (const text of texts) look(text);
    }
    if (rest !== "") look(rest);
  } finally {
    await file.close();
  }
  return {lines, unlike};
}
