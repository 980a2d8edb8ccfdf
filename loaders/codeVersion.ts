import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";

/** A hash of the code in loaders/: rows that other code staged are read again. */
export function codeVersion(folder = new URL(".", import.meta.url)): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((d) => /\.(ts|sql)$/.test(d));
  for (const file of files.toSorted()) hash.update(`${file}\n`).update(readFileSync(new URL(file, folder)));
  return hash.digest("hex");
}
