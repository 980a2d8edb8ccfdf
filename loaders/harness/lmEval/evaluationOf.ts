import {z} from "zod";
import {isoTime} from "../../isoTime.js";
import type {ConfigInput} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";

const byTask = <T extends z.ZodType>(value: T) => z.record(z.string(), value).nullish();

/** The fields of a results file that are read; every one but `results` came with a later version. */
const resultsFile = z.looseObject({
  results: z.record(z.string(), z.record(z.string(), z.unknown())),
  groups: byTask(z.unknown()),
  group_subtasks: byTask(z.array(z.string())),
  versions: byTask(z.union([z.number(), z.string()]).nullable()),
  "n-shot": byTask(z.union([z.number(), z.string()]).nullable()),
  higher_is_better: byTask(byTask(z.boolean().nullable())),
  configs: byTask(z.looseObject({num_fewshot: z.number().nullish()})),
  "n-samples": byTask(z.looseObject({effective: z.int().nonnegative().nullish()})),
  config: z
    .looseObject({
      model: z.string().nullish(),
      model_args: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
      num_fewshot: z.number().nullish(),
      gen_kwargs: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish()
    })
    .nullish(),
  date: z.union([z.number(), z.string()]).nullish(),
  git_hash: z.string().nullish(),
  lm_eval_version: z.string().nullish(),
  model_name: z.string().nullish(),
  chat_template_sha: z.string().nullish(),
  system_instruction_sha: z.string().nullish(),
  fewshot_as_multiturn: z.boolean().nullish(),
  total_evaluation_time_seconds: z.coerce.number().nonnegative().nullish().catch(null)
});

export type ResultsFile = z.infer<typeof resultsFile>;

/** One evaluation: what its results file says, and the config of each of its tasks. */
export interface Evaluation {
  file: ResultsFile;
  /** Tasks that are no group: only they have documents. */
  leaves: string[];
  /** Group → its leaves, however deep. */
  groups: Map<string, string[]>;
  configOf(task: string): ConfigInput;
  /** The day and time of the evaluation, or *. */
  as_of: string;
  problems: Problem[];
}

/** Reads a results file of any version; the bare form is the `results` of it alone. */
export function evaluationOf(value: unknown, path: string): Evaluation {
  const isBare = value !== null && typeof value === "object" && !Object.hasOwn(value, "results");
  const file = resultsFile.parse(isBare ? {results: value} : value);
  const groups = groupsOf(file);
  const {model, problems} = modelOf(file, path);
  const {config} = file;
  const args = argsOf(config?.model_args);
  const generation = argsOf(config?.gen_kwargs);
  const settings = {
    ...(config?.model ? {backend: config.model} : {}),
    ...without(args, modelKeys),
    ...(Object.keys(generation).length > 0 ? {gen_kwargs: generation} : {}),
    ...(file.chat_template_sha ? {chat_template_sha: file.chat_template_sha} : {}),
    ...(file.system_instruction_sha ? {system_instruction_sha: file.system_instruction_sha} : {}),
    ...(file.fewshot_as_multiturn ? {fewshot_as_multiturn: true} : {})
  };
  const temperature = Number(generation.temperature ?? args.temperature ?? Number.NaN);
  return {
    file,
    leaves: Object.keys(file.results).filter((d) => !groups.has(d)),
    groups,
    configOf: (task) => ({
      model,
      harness: "lm-evaluation-harness",
      harness_version: file.lm_eval_version ?? file.git_hash ?? null,
      variant: shotsOf(task, {file, groups}),
      temperature: Number.isFinite(temperature) ? temperature : null,
      settings
    }),
    as_of: timeOf(file.date),
    problems
  };
}

/** Seconds since 1970, or a text that begins with a day. */
function timeOf(date: number | string | null | undefined): string {
  if (typeof date === "number") return isoTime(date).replace(/\.\d+Z$/, "Z");
  return /^\d{4}-\d\d-\d\d/.exec(date ?? "")?.[0] ?? "*";
}

const modelKeys = ["pretrained", "model", "engine", "path"];

/** `"pretrained=org/name,dtype=float"` or the same as an object. */
function argsOf(args: string | Record<string, unknown> | null | undefined): Record<string, unknown> {
  if (args === null || args === undefined) return {};
  if (typeof args === "object") return args;
  const pairs = args.split(",").map((d) => d.split(/=(.*)/s));
  return Object.fromEntries(
    pairs.filter(([key]) => key.trim() !== "").map(([key, value]) => [key.trim(), value ?? ""])
  );
}

function without(args: Record<string, unknown>, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).filter(([key]) => !keys.includes(key)));
}

/** The model as the file names it; else the folder, which the harness names after it with / as __. */
function modelOf({model_name, config}: ResultsFile, path: string): {model: string; problems: Problem[]} {
  const args = argsOf(config?.model_args);
  const named = modelKeys.map((key) => args[key]).find((d) => typeof d === "string" && d !== "");
  const model = model_name || (named as string | undefined) || config?.model;
  if (model) return {model, problems: []};
  const folder = path.split("/").at(-2);
  const isOwn =
    folder !== undefined &&
    (folder.includes("__") || /^(results|samples)_.*\d{4}-\d\d-\d\dT/.test(path.split("/").at(-1)!));
  const guess = isOwn ? folder.replaceAll("__", "/") : "unknown";
  const from = problem("model-not-stated", {
    severity: isOwn ? "note" : "warning",
    expected: "a model in the file",
    received: "none",
    action: isOwn ? `taken from the folder: ${guess}` : "taken as unknown; archive.yaml can name it under models"
  });
  return {model: guess, problems: [from]};
}

/** A group repeats its leaves: it has subtasks, or is listed under groups. */
function groupsOf({groups, group_subtasks, results}: ResultsFile): Map<string, string[]> {
  const subtasks = group_subtasks ?? {};
  const names = new Set([...Object.keys(groups ?? {}), ...Object.keys(subtasks).filter((d) => subtasks[d].length > 0)]);
  const leavesOf = (group: string, seen: string[] = []): string[] =>
    (subtasks[group] ?? []).flatMap((d) => {
      if (seen.includes(d)) return [];
      return names.has(d) ? leavesOf(d, [...seen, d]) : [d];
    });
  return new Map([...names].filter((d) => Object.hasOwn(results, d)).map((d) => [d, [...new Set(leavesOf(d, [d]))]]));
}

/** "5-shot"; of a group where its leaves agree, for the file says 0 of every group. */
function shotsOf(task: string, {file, groups}: {file: ResultsFile; groups: Map<string, string[]>}): string | null {
  const shotsIn = (d: string) =>
    file["n-shot"]?.[d] ?? file.configs?.[d]?.num_fewshot ?? file.config?.num_fewshot ?? null;
  const shots = new Set((groups.get(task) ?? [task]).map(shotsIn));
  const [first] = shots;
  return shots.size === 1 && first !== null ? `${first}-shot` : null;
}
