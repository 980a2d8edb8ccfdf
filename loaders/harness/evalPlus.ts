import {z} from "zod";
import type {JsonPart} from "../jsonParts.js";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import {batchOf} from "./codeGeneration/batchOf.js";
import {passAtK} from "./codeGeneration/passAtK.js";
import {streamed} from "./codeGeneration/streamed.js";
import {evalPlusConfig} from "./evalPlus/evalPlusConfig.js";
import {samplesOf} from "./evalPlus/samplesOf.js";
import type {Sample} from "./evalPlus/samplesOf.js";
import {sampleRun, suiteOf} from "./evalPlus/sampleRun.js";
import type {Evaluation} from "./evalPlus/sampleRun.js";
import {hasKey} from "./hasKey.js";

const rates = z.record(z.string(), z.number().nullable());

/** The fields of the file that are read besides its samples. */
const about = z.looseObject({
  date: z.string().nullish().catch(null),
  hash: z.string().nullish().catch(null),
  pass_at_k: z.looseObject({base: rates.nullish(), plus: rates.nullish()}).nullish()
});

const wanted = {"/date": true, "/hash": true, "/pass_at_k": true, "/eval/*": true} as const;

/**
 * EvalPlus (HumanEval+, MBPP+): eval_results.json. Samples of a task are repeats; the model is in the name alone. The
 * status of the plus tests says nothing of the base tests, so that plus is passed only where both are.
 */
export const evalPlus: Loader = {
  name: "evalplus",
  version: 1,
  description: "EvalPlus: eval_results.json with eval and base_status of every sample, or nfiles of every task",
  detect({path, head}) {
    if (!path.endsWith(".json") || !/"eval"\s*:\s*\{\s*"[^"]*"\s*:\s*[[{]/.test(head)) return undefined;
    const found = [
      ["base_status", "solution"],
      ["base_status", "plus_status"],
      ["nfiles", "base"]
    ].find((keys) => keys.every((key) => hasKey(head, key)));
    return found === undefined ? undefined : ["eval", ...found];
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const fields: Record<string, unknown> = {};
  const keep = (part: JsonPart): (Sample | Problem)[] => {
    if (part.pointer.startsWith("/eval/")) return samplesOf(part);
    fields[part.pointer.slice(1)] = part.value;
    return [];
  };
  const {rows, problems} = await streamed(file, {wanted, keep});
  const {config, problem: unnamed} = evalPlusConfig(file.absolute);
  const stated = about.safeParse(fields);
  const {date, hash, pass_at_k} = stated.success ? stated.data : about.parse({...fields, pass_at_k: null});
  const samples = rows.filter((d) => "task" in d);
  const notes = [date ? `evaluated ${date}` : null, hash ? `data set ${hash}` : null].filter((d) => d !== null);
  const evaluation: Evaluation = {
    config,
    batch: await batchOf(file),
    isBaseOnly: samples.every((d) => d.plus === undefined),
    note: notes.join("; ") || null
  };
  for (const d of rows) {
    if ("task" in d) yield {run: sampleRun(d, evaluation), pointer: d.pointer};
    else yield {problem: d};
  }
  for (const d of [unnamed, ...problems]) if (d !== undefined) yield {problem: d};
  if (stated.success) yield* statedCells(pass_at_k, {samples, evaluation, date});
  else yield {problem: badRates(fields.pass_at_k)};
}

function badRates(value: unknown): Problem {
  const expected = "pass@k of base and plus";
  return problem("bad-value", {pointer: "/pass_at_k", expected, received: JSON.stringify(value), action: "left out"});
}

/** What the file says of all its samples, newer versions alone: pass@k of base, and of base and plus together. */
function* statedCells(
  stated: z.infer<typeof about>["pass_at_k"],
  {samples, evaluation, date}: {samples: Sample[]; evaluation: Evaluation; date?: string | null}
): Iterable<Loaded> {
  const tasks = new Set(samples.map((d) => d.task)).size;
  const suite = samples.length === 0 ? null : suiteOf(samples[0].task, evaluation.isBaseOnly);
  for (const name of ["base", "plus"] as const) {
    for (const [key, mean] of Object.entries(stated?.[name] ?? {})) {
      const metric = passAtK(key, {first: name === "base" ? "base" : "passed", prefix: `${name}_`}) ?? `${name}_${key}`;
      if (mean === null) continue;
      const n = key === "pass@1" ? samples.length : tasks;
      const row = {
        ...(suite === null ? {scope: "all"} : {scope: "suite", scope_id: suite}),
        metric,
        n,
        mean,
        printed: String(mean),
        as_of: date?.replace(" ", "T") ?? "*"
      };
      yield {table: "cells", config: evaluation.config, pointer: `/pass_at_k/${name}/${key}`, row};
    }
  }
}
