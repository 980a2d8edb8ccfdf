import {z} from "zod";
import {parseJson} from "../../jsonText.js";
import {exitFailure} from "./exitFailure.js";
import {split, trajectoryOf} from "./sweFiles.js";
import type {Trajectory} from "./trajectory.js";

const number = z.number().nullish();
const stats = z.looseObject({
  instance_cost: number,
  total_cost: number,
  tokens_sent: number,
  tokens_received: number,
  api_calls: z.int().nullish()
});

/** The config of a run as it is kept with it: an object, since version 1.1 its JSON as text. */
const replay = z.looseObject({
  agent: z
    .looseObject({
      model: z
        .looseObject({name: z.string().nullish(), temperature: number, top_p: number, per_instance_cost_limit: number})
        .nullish()
    })
    .nullish()
});

/** The fields of a .traj that are read. */
const trajectory = z.looseObject({
  info: z
    .looseObject({
      exit_status: z.string().nullish(),
      model_stats: stats.nullish(),
      swe_agent_version: z.string().nullish()
    })
    .nullish(),
  attempts: z.array(z.unknown()).nullish(),
  replay_config: z.unknown().optional()
});

/**
 * Reads the trajectory of one instance by SWE-agent. The folder of the run names its config; a model of which nobody
 * says a word stays unknown. Costs and tokens of 0, as replays have them, are unknown.
 */
export function sweAgentTrajectory(value: unknown, {path}: {path: string}): Trajectory {
  const {info, attempts, replay_config} = trajectory.parse(value);
  const replayed = modelOf(replay_config);
  const model_stats = info?.model_stats;
  const {folder, name} = split(path);
  const instance = trajectoryOf(name) ?? name;
  const named = runFolder(split(folder).name === instance ? split(split(folder).folder).name : split(folder).name);
  const exit = info?.exit_status;
  const cost = model_stats?.instance_cost ?? model_stats?.total_cost ?? null;
  return {
    task: instance,
    suite: named.suite ?? null,
    model: replayed?.name ?? named.model,
    harness: "SWE-agent",
    harness_version: info?.swe_agent_version ?? null,
    variant: named.variant ?? null,
    temperature: replayed?.temperature ?? named.temperature ?? null,
    settings: {
      ...known("top_p", replayed?.top_p ?? named.top_p),
      ...known("cost_limit", replayed?.per_instance_cost_limit ?? named.cost_limit)
    },
    ending: exitFailure(exit),
    measured: {
      cost_usd: cost,
      ...(cost ? {cost_kind: "computed" as const} : {}),
      tokens_input: model_stats?.tokens_sent || null,
      tokens_output: model_stats?.tokens_received || null,
      tokens_semantics: model_stats?.tokens_sent ? "cumulative" : null,
      ...(attempts && attempts.length > 1 ? {selected_from: `best of ${attempts.length} attempts`} : {})
    },
    scores: model_stats?.api_calls ? {api_calls: model_stats.api_calls} : {},
    ...(exit === "submitted" ? {} : {note: exit ? `exit ${exit}` : "no exit status"})
  };
}

function modelOf(config: unknown) {
  const parsed = replay.safeParse(typeof config === "string" ? jsonOf(config) : config);
  return parsed.success ? parsed.data.agent?.model : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

interface RunFolder {
  model?: string;
  suite?: string;
  variant?: string;
  temperature?: number;
  top_p?: number;
  cost_limit?: number;
}

/**
 * The config in the name of a run's folder: `<model>__<data>__<config>__t-0.00__p-0.95__c-3.00__install-1` to version
 * 0.7, `<config>__<model>__t-0.00__p-1.00__c-3.00___<data>` since.
 */
export function runFolder(name: string): RunFolder {
  const limits = /__t-([\d.]+)__p-([\d.]+|None)__c-([\d.]+)/.exec(name);
  if (limits === null) return {};
  const [temperature, top_p, cost_limit] = limits.slice(1).map(Number);
  const before = name.slice(0, limits.index).split("__");
  const after = name.slice(limits.index + limits[0].length);
  const suite = after.startsWith("__install") ? undefined : /^___(.+)$/.exec(after)?.[1];
  const numbers = {temperature, cost_limit, ...(Number.isNaN(top_p) ? {} : {top_p})};
  if (suite !== undefined)
    return {variant: before[0], model: before.slice(1).join("__") || undefined, suite, ...numbers};
  const [model] = before;
  const variant = before.length > 2 ? before.at(-1) : undefined;
  const data = before.slice(1, before.length > 2 ? -1 : undefined).join("__");
  return {model, ...(data === "" ? {} : {suite: data}), variant, ...numbers};
}

function known(name: string, value: number | null | undefined): Record<string, number> {
  return typeof value === "number" ? {[name]: value} : {};
}
