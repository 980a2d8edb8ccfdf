import {z} from "zod";
import type {ArchiveFile, ConfigInput, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {hasKey} from "./hasKey.js";
import {evaluation, evaluationCells} from "./harbor/evaluationCells.js";
import {trialConfig} from "./harbor/trialConfig.js";
import {above, trialFiles} from "./harbor/trialFiles.js";
import {trialRows} from "./harbor/trialRows.js";
import {trial} from "./harbor/trialRun.js";
import type {Trial} from "./harbor/trialRun.js";

const count = z.int().nonnegative().nullish();

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
    const config = trialConfig(d);
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
    yield* evaluationCells(d, {config, base, totals, pointer: `/stats/evals/${name.replaceAll("/", "~1")}`});
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
