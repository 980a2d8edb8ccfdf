import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseJson} from "../../../loaders/jsonText.js";

/** What a right load of one sample gives: an entry of expected.json. */
export interface Expected {
  /** File, or folder with a trailing slash, below samples/. */
  path: string;
  format: string;
  level: "runs" | "aggregate" | "stream" | "side";
  runs?: number;
  tasks?: number | null;
  models?: string[] | null;
  passes?: number | null;
  mean_score?: number;
  attempts?: number;
  cost_usd?: number | null;
  tokens?: Record<string, number | null> | null;
  facts: Record<string, unknown>;
}

export interface Samples {
  /** Folder of samples/ and expected.json: BENCHBOOK_HARNESS, or ../shared/harness. */
  folder: string;
  entries: Expected[];
}

/** The samples of other people's harnesses, read in place; no entries where the folder is absent. */
export function readExpected(folder = process.env.BENCHBOOK_HARNESS ?? "../shared/harness"): Samples {
  const path = join(folder, "expected.json");
  return {folder, entries: existsSync(path) ? (parseJson(readFileSync(path, "utf8")) as Expected[]) : []};
}
