import {hasPath} from "../hasPath.js";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import {csvRecords} from "./engramforge/csvRecords.js";
import {idOf, problemsOfRun, record, runOf} from "./engramforge/runOf.js";
import type {Record} from "./engramforge/runOf.js";

const keys = ["gates_passed", "diff_extracted", "ruff_passed", "timestamp"];

/**
 * EngramForge's code generation pilot: runs through five gates, as a JSON array or as CSV.
 * https://github.com/engramforge/research
 *
 * The CSV beside a JSON file of its name has the same runs with fewer fields: it is compared with it, not added.
 */
export const engramforge: Loader = {
  name: "engramforge",
  version: 1,
  description: "EngramForge: runs through five gates, a JSON array or a CSV",
  detect: ({path, head}) => {
    const isKnown = path.endsWith(".csv")
      ? keys.every((key) => head.split("\n", 1)[0].includes(key))
      : path.endsWith(".json") && /^\s*\[/.test(head) && keys.every((key) => head.includes(`"${key}"`));
    return isKnown ? keys : undefined;
  },
  companions: ({path, paths}) => [path.replace(/\.json$/, ".csv")].filter((d) => d !== path && hasPath(paths, d)),
  async *load(file) {
    if (file.path.endsWith(".csv")) yield* loadCsv(file);
    else {
      const runs = new Map<string, Record>();
      yield* loadJson(file, runs);
      for (const path of engramforge.companions!(file)) yield* compare(await file.companion(path), runs, path);
    }
  }
};

async function* loadJson(file: ArchiveFile, runs: Map<string, Record>): AsyncIterable<Loaded> {
  const list = (await file.json()) as unknown[];
  for (const [i, value] of list.entries()) {
    const parsed = record.safeParse(value);
    if (parsed.success) runs.set(idOf(parsed.data), parsed.data);
    yield* rowsOf(parsed, value, `/${i}`);
  }
}

async function* loadCsv(file: ArchiveFile): AsyncIterable<Loaded> {
  for (const {pointer, value, parsed} of csvRecords(await file.text())) yield* rowsOf(parsed, value, pointer);
}

function* rowsOf(parsed: ReturnType<typeof record.safeParse>, value: unknown, pointer: string): Iterable<Loaded> {
  if (parsed.success) {
    yield {run: runOf(parsed.data), pointer};
    for (const d of problemsOfRun(parsed.data, pointer)) yield {problem: d};
  } else for (const d of problemsOf(parsed.error, value, {pointer, action: "run left out"})) yield {problem: d};
}

/** The CSV says the same of every run, or it is a problem. */
async function* compare(csv: ArchiveFile, runs: Map<string, Record>, source: string): AsyncIterable<Loaded> {
  const shared = ["gates_passed", "input_tokens", "output_tokens", "estimated_cost_usd"] as const;
  for (const {pointer, parsed} of csvRecords(await csv.text())) {
    const own = parsed.success ? runs.get(idOf(parsed.data)) : undefined;
    const words = (d: Record) => shared.map((key) => `${key} ${d[key] ?? "unknown"}`).join(", ");
    if (parsed.success && own !== undefined && words(own) === words(parsed.data)) continue;
    yield {
      problem: problem("twin-differs", {
        severity: "warning",
        source,
        pointer,
        expected: own === undefined ? "a run of the JSON file of the same name" : words(own),
        received: parsed.success ? `${idOf(parsed.data)}: ${words(parsed.data)}` : "a line that is no run",
        action: "the JSON file kept"
      })
    };
  }
}
