import type {ArchiveFile, Loaded} from "../../loader.js";
import {readJsonParts} from "../../readJsonParts.js";
import {parseFitting} from "../parseFitting.js";
import type {HelmRun} from "./runSpec.js";
import {experimentOf, isScore, metricOf, stat} from "./stat.js";
import type {Stat} from "./stat.js";

/** What stats.json states: a published cell for every metric of every split and perturbation; `n` is its instances. */
export async function* statedCells(
  file: ArchiveFile,
  {config, suite}: HelmRun,
  source?: string
): AsyncIterable<Loaded> {
  const stats: {pointer: string; d: Stat}[] = [];
  const sizes = new Map<string, number>();
  for await (const {pointer, value} of readJsonParts(file, {"/*": true})) {
    const {data, problems} = parseFitting(stat, value, {pointer, action: "statistic left out"});
    for (const d of problems) yield {problem: {...d, ...(source === undefined ? {} : {source})}};
    if (data === undefined) continue;
    const {name, mean} = data;
    if (name.name === "num_instances" && typeof mean === "number")
      sizes.set(experimentOf(name.split, name.perturbation), mean);
    if (isScore(data)) stats.push({pointer, d: data});
  }
  for (const {pointer, d} of stats) {
    const experiment_id = experimentOf(d.name.split, d.name.perturbation);
    const n = sizes.get(experiment_id);
    yield {
      table: "cells",
      config,
      pointer,
      source,
      row: {
        experiment_id,
        scope: "suite",
        scope_id: suite,
        metric: metricOf(d),
        n: Number.isInteger(n) ? n : null,
        mean: d.mean,
        min: d.min ?? null,
        max: d.max ?? null,
        printed: String(d.mean),
        note: (d.count ?? 1) > 1 ? `mean of ${d.count} trials` : null
      }
    };
  }
}
