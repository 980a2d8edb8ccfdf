import type {JsonPart} from "../jsonParts.js";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {unpackedName} from "../decompress.js";
import {hasPath} from "../hasPath.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import {bigCodeBenchConfig, suite} from "./bigCodeBench/bigCodeBenchConfig.js";
import {samplesOf} from "./bigCodeBench/samplesOf.js";
import type {Sample} from "./bigCodeBench/samplesOf.js";
import {statedCells, statement} from "./bigCodeBench/statedCells.js";
import type {Statement} from "./bigCodeBench/statedCells.js";
import {batchOf} from "./codeGeneration/batchOf.js";
import {streamed} from "./codeGeneration/streamed.js";
import {hasKey} from "./hasKey.js";

const wanted = {"/date": true, "/eval/*": true} as const;

/** BigCodeBench: eval_results.json, whose samples of a task are repeats, with pass_at_k.json beside it. */
export const bigCodeBench: Loader = {
  name: "bigcodebench",
  version: 1,
  description: "BigCodeBench: eval_results.json with eval, status and details of every sample; …_pass_at_k.json",
  detect({path, head}) {
    if (!path.endsWith(".json")) return undefined;
    const has = (key: string) => hasKey(head, key);
    const rates = ["pass@1", "split", "subset"];
    if (rates.every(has) && (has("gt_pass_rate") || has("calibrated"))) return rates;
    if (!/"eval"\s*:\s*\{\s*"[^"]*"\s*:\s*\[/.test(head) || has("base_status")) return undefined;
    const keys = ["solution", "status", "details"];
    return keys.every(has) ? ["eval", ...keys] : undefined;
  },
  companions: ({path, paths}) => [ratesOf({path, paths})].filter((d) => d !== undefined),
  load
};

/** The file beside the samples that sums them up. */
function ratesOf({path, paths}: Pick<ArchiveFile, "path" | "paths">): string | undefined {
  const plain = unpackedName(path);
  const other = plain.replace(/eval_results(?=\.json$)/, "pass_at_k");
  return other === plain ? undefined : ["", ".gz", ".zst"].map((d) => other + d).find((d) => hasPath(paths, d));
}

/** What that file says; nothing, and why, where it cannot be read. */
async function readRates(file: ArchiveFile): Promise<{source?: string; rates?: Statement; problem?: Problem}> {
  const source = ratesOf(file);
  if (source === undefined) return {};
  try {
    return {source, rates: statement.parse(await (await file.companion(source)).json())};
  } catch (error) {
    const received = (error as Error).message;
    const problemOf = {source, expected: "an object with pass@1, split and subset", received, action: "file left out"};
    return {problem: problem("bad-value", problemOf)};
  }
}

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  if (!/"eval"\s*:\s*\{/.test(file.head)) {
    const d = statement.parse(await file.json());
    const {config, experiment, problem: unnamed} = bigCodeBenchConfig(file.absolute, d);
    yield* statedCells(d, {config, experiment});
    if (unnamed !== undefined) yield {problem: unnamed};
    return;
  }
  let date: unknown;
  const keep = (part: JsonPart): (Sample | Problem)[] => {
    if (part.pointer !== "/date") return samplesOf(part);
    date = part.value;
    return [];
  };
  const {rows, problems} = await streamed(file, {wanted, keep});
  const {source, rates, problem: unread} = await readRates(file);
  const {config, experiment, problem: unnamed} = bigCodeBenchConfig(file.absolute, rates);
  const batch = await batchOf(file);
  for (const d of rows) {
    if (!("task" in d)) {
      yield {problem: d};
      continue;
    }
    const notes = [typeof date === "string" ? `evaluated ${date}` : null, failedWords(d.failed)];
    yield {
      pointer: d.pointer,
      run: {
        experiment,
        task: d.task,
        suite,
        ...config,
        repeat: d.index + 1,
        batch,
        ...d.outcome,
        note: notes.filter((part) => part !== null).join("; ") || null
      }
    };
  }
  for (const d of [unnamed, unread, ...problems]) if (d !== undefined) yield {problem: d};
  if (rates !== undefined) yield* statedCells(rates, {config, experiment, source});
}

/** As many names of failed tests as a note keeps. */
const namedTests = 20;

function failedWords(failed: string[]): string | null {
  if (failed.length === 0) return null;
  const more = failed.length > namedTests ? `, and ${failed.length - namedTests} more` : "";
  return `failed: ${failed.slice(0, namedTests).join(", ")}${more}`;
}
