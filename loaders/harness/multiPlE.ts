import {z} from "zod";
import {unpackedName} from "../decompress.js";
import {hasPath} from "../hasPath.js";
import type {JsonPart, WantedParts} from "../jsonParts.js";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import type {Problem} from "../problem.js";
import {batchOf} from "./codeGeneration/batchOf.js";
import {noOutcome} from "./codeGeneration/outcomeOf.js";
import type {Outcome} from "./codeGeneration/outcomeOf.js";
import {streamed} from "./codeGeneration/streamed.js";
import {hasKey} from "./hasKey.js";
import {multiPlEConfig} from "./multiPlE/multiPlEConfig.js";

const about = z.looseObject({name: z.string().min(1), language: z.string().min(1)});

/** The fields of a sample that are read. */
const sample = z.looseObject({status: z.string().nullish(), exit_code: z.int().nullish().catch(null)});
type Sample = z.infer<typeof sample>;

const wanted: WantedParts = {"/name": true, "/language": true, "/results/*": ["status", "exit_code"]};

/** MultiPL-E: a file for every problem and language, whose samples are repeats; passed is OK with exit code 0. */
export const multiPlE: Loader = {
  name: "multipl-e",
  version: 1,
  description: "MultiPL-E: <problem>.results.json(.gz) with name, language and results with exit_code and status",
  detect({path, head}) {
    if (!path.endsWith(".json") || !/^\s*\{/.test(head)) return undefined;
    const has = (key: string) => hasKey(head, key);
    const inside = ["exit_code", "program"].filter(has);
    if (has("language") && has("results") && inside.length === 2) return ["language", "results", ...inside];
    // A long prompt pushes the samples out of the head.
    const keys = ["name", "language", "prompt", "tests"];
    return path.endsWith(".results.json") && keys.every(has) ? keys : undefined;
  },
  companions: ({path, paths}) => {
    const plain = unpackedName(path);
    const answers = plain.replace(/\.results\.json$/, ".json");
    return answers === plain ? [] : ["", ".gz", ".zst"].map((d) => answers + d).filter((d) => hasPath(paths, d));
  },
  load
};

type Row = {sample: Sample; pointer: string} | {problem: Problem};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const fields: Record<string, unknown> = {};
  const keep = ({pointer, value}: JsonPart): Row[] => {
    if (!pointer.startsWith("/results/")) {
      fields[pointer.slice(1)] = value;
      return [];
    }
    const parsed = sample.safeParse(value);
    if (parsed.success) return [{sample: parsed.data, pointer}];
    return problemsOf(parsed.error, value, {pointer, action: "sample left out"}).map((d) => ({problem: d}));
  };
  const {rows, problems} = await streamed(file, {wanted, keep});
  for (const d of problems) yield {problem: d};
  const {name, language} = about.parse(fields);
  const {config, suite, problem: unnamed} = multiPlEConfig(file.absolute, {name, language});
  const batch = await batchOf(file);
  if (unnamed !== undefined) yield {problem: unnamed};
  for (const d of rows) {
    if ("problem" in d) {
      yield d;
      continue;
    }
    const outcome = outcomeOfSample(d.sample);
    if (outcome === noOutcome) {
      const words = {expected: "a status", received: "none", action: "kept without an outcome"};
      yield {problem: problem("bad-value", {pointer: `${d.pointer}/status`, ...words})};
    }
    yield {
      pointer: d.pointer,
      run: {
        task: `${language}/${name}`,
        suite,
        category: language,
        ...config,
        repeat: Number(d.pointer.split("/").at(-1)) + 1,
        batch,
        ...outcome,
        note: outcome.passed === true ? null : noteOf(d.sample)
      }
    };
  }
}

function outcomeOfSample({status, exit_code}: Sample): Outcome {
  if (status === null || status === undefined) return noOutcome;
  if (status === "OK" && (exit_code ?? 0) === 0) return {passed: true};
  return {passed: false, failure: status === "Timeout" ? "timeout" : "model"};
}

function noteOf({status, exit_code}: Sample): string | null {
  const parts = [status ?? null, typeof exit_code === "number" ? `exit code ${exit_code}` : null];
  return parts.filter((d) => d !== null).join(", ") || null;
}
