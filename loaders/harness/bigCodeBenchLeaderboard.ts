import {z} from "zod";
import type {Loaded, Loader} from "../loader.js";
import {problem, problemsOf, toPointer} from "../problem.js";
import {hardExperiment, suite} from "./bigCodeBench/bigCodeBenchConfig.js";
import {hasKey} from "./hasKey.js";

const percent = z.number().min(0).max(100).nullish();
const flag = z.boolean().nullish().catch(null);

/** The fields of an entry that are read. */
const entry = z.looseObject({
  "pass@1": z.looseObject({complete: percent, instruct: percent}),
  size: z.number().nullish().catch(null),
  "open-data": z.string().nullish().catch(null),
  lazy: flag,
  date: z.string().nullish().catch(null)
});
type Entry = z.infer<typeof entry>;

const splits = ["complete", "instruct"] as const;

/** The leaderboard of BigCodeBench: a model → its pass@1 in percent on each half of the benchmark. */
export const bigCodeBenchLeaderboard: Loader = {
  name: "bigcodebench-leaderboard",
  version: 1,
  description: "BigCodeBench leaderboard: a model → pass@1 of complete and instruct, open-data, prompted",
  detect({path, head}) {
    const keys = ["pass@1", "complete", "instruct", "open-data", "prompted"];
    return path.endsWith(".json") && keys.every((key) => hasKey(head, key)) ? keys : undefined;
  },
  async *load(file) {
    const models = z.record(z.string(), z.unknown()).parse(await file.json());
    const experiment_id = /[-_]hard\b/.test(file.path) ? hardExperiment : undefined;
    for (const [model, value] of Object.entries(models)) {
      const pointer = toPointer([model]);
      const parsed = entry.safeParse(value);
      if (parsed.success) yield* cellsOf(parsed.data, {model, pointer, experiment_id});
      else for (const d of problemsOf(parsed.error, value, {pointer, action: "model left out"})) yield {problem: d};
    }
  }
};

function* cellsOf(
  d: Entry,
  {model, pointer, experiment_id}: {model: string; pointer: string; experiment_id?: string}
): Iterable<Loaded> {
  const rates = splits.flatMap((split) => {
    const rate = d["pass@1"][split];
    return typeof rate === "number" ? [{split, rate}] : [];
  });
  if (rates.length === 0) {
    const [expected, action] = ["a rate of complete or instruct", "nothing to load"];
    yield {problem: problem("no-figures", {severity: "note", pointer: `${pointer}/pass@1`, expected, action})};
  }
  for (const {split, rate} of rates) {
    yield {
      table: "cells",
      config: {model, harness: "bigcodebench", variant: split},
      pointer: `${pointer}/pass@1/${split}`,
      row: {
        experiment_id,
        scope: "suite",
        scope_id: suite,
        metric: "passed",
        as_of: d.date ?? "*",
        mean: Number((rate / 100).toPrecision(12)),
        printed: String(rate),
        note: noteOf(d)
      }
    };
  }
}

function noteOf(d: Entry): string | null {
  const parts = [
    typeof d.size === "number" ? `${d.size} billion parameters` : null,
    d["open-data"] ? `open data: ${d["open-data"]}` : null,
    d.lazy === true ? "lazy: leaves code out" : null
  ];
  return parts.filter((part) => part !== null).join("; ") || null;
}
