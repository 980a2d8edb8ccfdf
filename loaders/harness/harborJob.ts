import {z} from "zod";
import type {ArchiveFile, ConfigInput, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {hasKey} from "./hasKey.js";
import {above, trialFiles} from "./harbor/trialFiles.js";
import {trialRows} from "./harbor/trialRows.js";
import {configOf, mainReward, trial} from "./harbor/trialRun.js";
import type {Trial} from "./harbor/trialRun.js";

const count = z.int().nonnegative().nullish();

const evaluation = z.looseObject({
  n_trials: count,
  n_errors: count,
  metrics: z.array(z.record(z.string(), z.unknown())).nullish(),
  pass_at_k: z.record(z.string(), z.number().nullable()).nullish(),
  reward_stats: z.record(z.string(), z.record(z.string(), z.array(z.string()))).nullish(),
  exception_stats: z.record(z.string(), z.array(z.string())).nullish()
});
type Evaluation = z.infer<typeof evaluation>;

/** The fields of a job's result.json that are read; the first versions held the trials too. */
const job = z.looseObject({
  n_total_trials: count,
  finished_at: z.string().nullish(),
  stats: z.looseObject({
    evals: z.record(z.string(), evaluation).nullish(),
    n_input_tokens: count,
    n_cache_tokens: count,
    n_output_tokens: count,
    cost_usd: z.number().nullish()
  }),
  trial_results: z.array(z.unknown()).nullish()
});
type Job = z.infer<typeof job>;

/**
 * Harbor: result.json of a job. What it states is published cells, one an agent, model and data set; the trials in its
 * folder, or in itself, are runs.
 */
export const harborJob: Loader = {
  name: "harbor-job",
  version: 1,
  description: "Harbor: result.json of a job, with n_total_trials and stats",
  detect({path, head}) {
    const has = (key: string) => hasKey(head, key);
    const keys = ["n_total_trials", "stats", "evals", "n_completed_trials", "n_trials"].filter(has);
    return path.endsWith(".json") && keys.length > 2 && has("n_total_trials") && has("stats") ? keys : undefined;
  },
  companions({path, paths}) {
    if (!/(^|\/)result\.json(\.gz|\.zst)?$/.test(path)) return [];
    const files = trialFiles(paths, above(path));
    return [...(files?.others ?? []), ...(files?.trials ?? []).flatMap((d) => filesOf(paths, d))];
  },
  load
};

function filesOf(paths: string[], folder: string): string[] {
  const {result, others = []} = trialFiles(paths, folder) ?? {};
  return result === undefined ? others : [result, ...others];
}

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const r = job.parse(await file.json());
  const configs = new Map<string, ConfigInput>();
  const seen = new Set<string>();
  const keep = (d: Trial) => {
    const config = configOf(d);
    const name = [config.variant, config.model].join("__");
    if (!configs.has(name)) configs.set(name, config);
    seen.add(d.trial_name);
  };
  const folders = /(^|\/)result\.json$/.test(file.path) ? (trialFiles(file.paths, above(file.path))?.trials ?? []) : [];
  for (const folder of folders) {
    const {result, ctrf} = trialFiles(file.paths, folder)!;
    const other = await file.companion(result!);
    const parsed = trial.safeParse(await other.json().catch(() => null));
    if (parsed.success) {
      keep(parsed.data);
      const tests = ctrf === undefined ? undefined : await file.companion(ctrf);
      yield* trialRows(parsed.data, {pointer: "/", source: result, tests});
    } else yield {problem: problem("bad-value", {source: result, expected: "a trial", action: "trial left out"})};
  }
  for (const [i, found] of (r.trial_results ?? []).entries()) {
    const pointer = `/trial_results/${i}`;
    const parsed = trial.safeParse(found);
    if (!parsed.success)
      yield {problem: problem("bad-value", {pointer, expected: "a trial", action: "trial left out"})};
    else if (!seen.has(parsed.data.trial_name)) {
      keep(parsed.data);
      yield* trialRows(parsed.data, {pointer});
    }
  }
  yield* evalCells(r, configs);
}

/** Totals of the job stand in the cell of its only evaluation; with several, nobody says whose they are. */
function* evalCells(r: Job, configs: Map<string, ConfigInput>): Iterable<Loaded> {
  const evals = Object.entries(r.stats.evals ?? {});
  const {n_input_tokens: input, n_cache_tokens: cached, n_output_tokens: output, cost_usd} = r.stats;
  const totals =
    evals.length === 1
      ? {
          tokens_input_sum: input ? input - (cached ?? 0) : null,
          tokens_cache_read_sum: cached || null,
          tokens_output_sum: output || null,
          cost_usd_sum: cost_usd || null,
          cost_kind: cost_usd ? "measured" : "unknown"
        }
      : {};
  for (const [name, d] of evals) {
    const [agent, model, ...data] = name.split("__");
    const config = configs.get(`${agent}__${model}`) ?? {model: model || "unknown", harness: "harbor", variant: agent};
    const base = {
      scope: data.length === 0 ? "all" : "suite",
      scope_id: data.join("__") || "all",
      n: d.n_trials ?? null,
      as_of: r.finished_at?.slice(0, 10) ?? "*"
    };
    yield* cellsOf(d, {config, base, totals, pointer: `/stats/evals/${name.replaceAll("/", "~1")}`});
  }
  if (evals.length > 1 && (input || output || cost_usd)) {
    yield {
      problem: problem("total-of-several", {
        severity: "note",
        pointer: "/stats",
        expected: "totals of one evaluation",
        received: `tokens and cost of ${evals.length} evaluations together`,
        action: "left out: they are not divided"
      })
    };
  }
}

function* cellsOf(
  d: Evaluation,
  {config, base, totals, pointer}: {config: ConfigInput; base: object; totals: object; pointer: string}
): Iterable<Loaded> {
  const rewards = d.reward_stats ?? {};
  const metric = mainReward(Object.keys(rewards)) ?? "reward";
  const errors = Object.entries(d.exception_stats ?? {}).map(([name, trials]) => `${trials.length} ${name}`);
  const note = d.n_errors ? `${d.n_errors} errors: ${errors.join(", ") || "not named"}` : null;
  const values = Object.entries(rewards[metric] ?? {})
    .map(([value, trials]) => ({value: Number(value), n: trials.length}))
    .toSorted((a, b) => a.value - b.value);
  const counted =
    values.length === 0
      ? {}
      : {
          values: values.map((v) => v.value),
          value_counts: values.map((v) => v.n),
          n_passed: values.reduce((sum, v) => sum + (v.value >= 1 ? v.n : 0), 0)
        };
  const means = (d.metrics ?? []).flatMap((m) => Object.entries(m)).filter((m) => typeof m[1] === "number");
  for (const [i, [name, mean]] of means.entries()) {
    const isMain = name === "mean" || name === metric;
    const row = {...base, metric: isMain ? metric : name, mean, printed: String(mean), note};
    yield {
      table: "cells",
      config,
      pointer: `${pointer}/metrics/${i}`,
      row: isMain ? {...row, ...counted, ...totals} : row
    };
  }
  for (const [k, mean] of Object.entries(d.pass_at_k ?? {})) {
    if (mean === null) continue;
    const row = {...base, n: null, metric: `pass_at_${k}`, mean, printed: String(mean)};
    yield {table: "cells", config, pointer: `${pointer}/pass_at_k/${k}`, row};
  }
}
