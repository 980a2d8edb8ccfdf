import {z} from "zod";
import {unpackedName} from "../../decompress.js";
import type {ConfigInput} from "../../loader.js";
import {metadata} from "./output.js";
import type {Metadata} from "./output.js";

const text = z.string().nullish().catch(null);

/** metadata.json of 2024: titles for keys, and a summary. */
const titled = z.looseObject({
  "Agent class": z.string(),
  "Model name": text,
  Dataset: text,
  "Data split": text,
  "Number of Samples": z.int().nonnegative().nullish().catch(null),
  "Final Accuracy": z.union([z.string(), z.number()]).nullish().catch(null)
});

/** What is said of all rows of an output file, where a row says nothing itself. */
export interface Evaluation {
  metadata: Metadata;
  /** What the folder says: `<benchmark>/<agent>/<model>_maxiter_<n>_N_<note>`. */
  folder: Folder;
  stated?: {accuracy: number; printed: string; n: number | null};
}

interface Folder {
  benchmark?: string;
  agent?: string;
  model?: string;
  max_iterations?: number;
  note?: string;
}

/** Reads metadata.json of any version. */
export function evaluationOf(value: unknown, path: string): Evaluation {
  const folder = folderOf(path);
  const old = titled.safeParse(value).data;
  if (old === undefined) return {folder, metadata: metadata.safeParse(value ?? {}).data ?? {}};
  const printed = String(old["Final Accuracy"] ?? "").trim();
  const accuracy = printed === "" ? Number.NaN : Number(printed);
  return {
    folder,
    metadata: {
      agent_class: old["Agent class"],
      model_name: old["Model name"],
      dataset: old.Dataset,
      data_split: old["Data split"]
    },
    ...(Number.isFinite(accuracy) ? {stated: {accuracy, printed, n: old["Number of Samples"] ?? null}} : {})
  };
}

export function folderOf(path: string): Folder {
  const parts = unpackedName(path).split("/").slice(0, -1);
  const at = parts.findLastIndex((d) => /_maxiter_\d+/.test(d));
  if (at < 0) return {};
  const [, model, iterations, note] = /^(.+?)_maxiter_(\d+)(?:_N_(.+))?/.exec(parts[at]) ?? [];
  if (model === undefined) return {};
  return {
    benchmark: parts[at - 2],
    agent: parts[at - 1],
    model,
    max_iterations: Number(iterations),
    note: note?.replace(/[-_]*run_?\d+$/, "").replace(/_+$/, "") || undefined
  };
}

/** The model that a row, its evaluation or the folder names, the nearest first. */
export function modelOf(own: Metadata | null | undefined, {metadata, folder}: Evaluation): string | undefined {
  const named = [own, metadata].map((d) => d?.llm_config?.model ?? d?.llm?.model ?? d?.model_name);
  return named.find(Boolean) ?? folder.model;
}

/** The config of a row: what it says itself, else what its evaluation does. A repeat's number is no part of it. */
export function configOf(own: Metadata | null | undefined, evaluation: Evaluation, model?: string): ConfigInput {
  const {folder} = evaluation;
  const said = {...known(evaluation.metadata), ...known(own)} as Metadata;
  const llm = said.llm_config ?? said.llm;
  const iterations = said.max_iterations ?? folder.max_iterations;
  const condenser = said.condenser_config?.type;
  return {
    model: model ?? modelOf(own, evaluation) ?? "unknown",
    harness: "openhands",
    harness_version: said.git_commit ?? null,
    variant: said.agent_class ?? folder.agent ?? null,
    temperature: llm?.temperature ?? null,
    effort: llm?.reasoning_effort ?? null,
    settings: known({
      max_iterations: iterations,
      top_p: llm?.top_p,
      condenser: condenser === "noop" ? null : condenser,
      note: folder.note
    })
  };
}

/** The data set of a row with its split; else the folder of the benchmark. */
export function suiteOf(own: Metadata | null | undefined, {metadata, folder}: Evaluation): string | null {
  const said = [own, metadata].find((d) => d?.dataset);
  if (!said) return folder.benchmark ?? null;
  const split = said.data_split ?? said.dataset_split;
  return split ? `${said.dataset}/${split}` : said.dataset!;
}

function known(values: Record<string, unknown> | null | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, d]) => d !== null && d !== undefined && d !== ""));
}
