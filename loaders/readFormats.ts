import {readFileSync} from "node:fs";
import type {Formats} from "./format.js";

/** Every format with what it gives and lacks, as npm run formats measured it. */
export function readFormats(path: string | URL = new URL("../data/formats.json", import.meta.url)): Formats {
  return JSON.parse(readFileSync(path, "utf8")) as Formats;
}
