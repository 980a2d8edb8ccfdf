import {z} from "zod";
import {slugify} from "../configs.js";
import type {ArchiveFile, ConfigInput, Loaded, Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import {hasKey} from "./hasKey.js";
import {splitOf} from "./sweBench/splits.js";
import {modelOf} from "./sweBench/submitterOf.js";

const number = z.number().nullish();

const detail = z.looseObject({resolved: z.boolean(), cost: number, api_calls: number});

/** The fields of an entry that are read; `resolved` is in percent. */
const entry = z.looseObject({
  name: z.string().min(1),
  folder: z.string().nullish(),
  resolved: z.number().min(0).max(100),
  date: z.string().nullish(),
  cost: number,
  instance_cost: number,
  instance_calls: number,
  "mini-swe-agent_version": z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  warning: z.union([z.string(), z.boolean()]).nullish(),
  per_instance_details: z.record(z.string(), detail).nullish()
});
type Entry = z.infer<typeof entry>;

const boards = z.looseObject({
  leaderboards: z.array(z.looseObject({name: z.string(), results: z.array(z.unknown())}))
});

/**
 * The data of swebench.com: leaderboards.json, every board an experiment, every entry a published cell; where an entry
 * tells of each instance, those are cells of their task. Boards repeat entries of others: their instances are taken once.
 */
export const sweBenchSite: Loader = {
  name: "swe-bench-site",
  version: 1,
  description: "SWE-bench leaderboard site: leaderboards with results and folders",
  detect({path, head}) {
    const keys = ["leaderboards", "results", "folder", "resolved"];
    return path.endsWith(".json") && keys.every((key) => hasKey(head, key)) ? keys : undefined;
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const {leaderboards} = boards.parse(await file.json());
  const detailed = new Set<string>();
  for (const [i, board] of leaderboards.entries()) {
    for (const [j, value] of board.results.entries()) {
      const pointer = `/leaderboards/${i}/results/${j}`;
      const parsed = entry.safeParse(value);
      if (!parsed.success) {
        for (const d of problemsOf(parsed.error, value, {pointer, action: "entry left out"})) yield {problem: d};
        continue;
      }
      const experiment_id = slugify(board.name);
      yield* entryCells(parsed.data, {experiment_id, n: splitOf(board.name)?.n ?? null, pointer});
      if (parsed.data.per_instance_details === null || parsed.data.per_instance_details === undefined) continue;
      const submission = parsed.data.folder || parsed.data.name;
      if (detailed.has(submission)) continue;
      detailed.add(submission);
      yield* detailCells(parsed.data, {experiment_id, pointer});
      yield* doubts(parsed.data, pointer);
    }
  }
}

type Place = {experiment_id: string; pointer: string};

function* entryCells(r: Entry, {experiment_id, n, pointer}: Place & {n: number | null}): Iterable<Loaded> {
  const config = configOf(r);
  const details = Object.keys(r.per_instance_details ?? {}).length;
  const base = {experiment_id, scope: "all", n: details || n, as_of: r.date ?? "*"};
  const cost = r.cost || null;
  yield {
    table: "cells",
    config,
    pointer: `${pointer}/resolved`,
    row: {
      ...base,
      metric: "passed",
      mean: Number((r.resolved / 100).toPrecision(12)),
      cost_usd_sum: cost,
      cost_usd_mean: r.instance_cost || null,
      cost_kind: cost === null && !r.instance_cost ? "unknown" : "published",
      printed: String(r.resolved),
      note: noteOf(r)
    }
  };
  if (r.instance_calls) {
    const row = {...base, metric: "api_calls", mean: r.instance_calls, printed: String(r.instance_calls)};
    yield {table: "cells", config, pointer: `${pointer}/instance_calls`, row};
  }
}

function* detailCells(r: Entry, {experiment_id, pointer}: Place): Iterable<Loaded> {
  const config = configOf(r);
  for (const [scope_id, {resolved, cost, api_calls}] of Object.entries(r.per_instance_details!)) {
    const base = {experiment_id, scope: "task", scope_id, n: 1, as_of: r.date ?? "*"};
    const passed = Number(resolved);
    const where = `${pointer}/per_instance_details/${scope_id}`;
    const price = {cost_usd_sum: cost || null, cost_usd_mean: cost || null, n_cost: cost ? 1 : 0};
    const row = {...base, metric: "passed", mean: passed, n_passed: passed, ...price};
    yield {table: "cells", config, pointer: where, row: {...row, cost_kind: cost ? "published" : "unknown"}};
    if (api_calls) {
      yield {table: "cells", config, pointer: where, row: {...base, metric: "api_calls", mean: api_calls}};
    }
  }
}

/** Where an entry states what its own instances deny. Both stay. */
function* doubts(r: Entry, pointer: string): Iterable<Loaded> {
  const rows = Object.values(r.per_instance_details!);
  const resolved = rows.filter((d) => d.resolved).length;
  const costs = rows.flatMap((d) => (typeof d.cost === "number" ? [d.cost] : []));
  const cost = costs.length === rows.length ? costs.reduce((sum, d) => sum + d, 0) : null; // some unknown: so is the sum
  const checks: [string, number | null | undefined, number | null, string][] = [
    ["resolved", r.resolved, (100 * resolved) / rows.length, `${resolved} of ${rows.length} instances`],
    ["cost", r.cost, cost, `the sum over ${rows.length} instances`]
  ];
  for (const [name, stated, computed, why] of checks) {
    if (!stated || computed === null || Math.abs(stated - computed) <= 0.005 + 1e-9) continue;
    yield {
      problem: problem("aggregate-mismatch", {
        severity: "warning",
        pointer: `${pointer}/${name}`,
        expected: `${Number(computed.toFixed(4))}, ${why}`,
        received: `${stated} (${r.name})`,
        action: "both kept: the stated figure for all, the instances by task"
      })
    };
  }
}

/** A folder is a submission: archive.yaml may declare a config of its name. */
function configOf(r: Entry): ConfigInput {
  const tagged = (r.tags ?? []).flatMap((d) => /^Model:\s*(.+)$/.exec(d)?.[1] ?? []);
  const version = r["mini-swe-agent_version"];
  return {
    config: r.folder || r.name,
    model: modelOf(tagged) ?? r.name,
    ...(version ? {harness: "mini-swe-agent", harness_version: version} : {})
  };
}

/** The name on the board, how many attempts the system makes at an instance, and whether the site warns. */
function noteOf({name, tags, warning}: Entry): string {
  const attempts = (tags ?? []).map((d) => /^System:\s*Attempts\s*-\s*(.*)$/.exec(d)?.[1]).find(Boolean);
  return [name, attempts && `attempts: ${attempts}`, warning === true ? "with a warning" : warning]
    .filter(Boolean)
    .join("; ");
}
