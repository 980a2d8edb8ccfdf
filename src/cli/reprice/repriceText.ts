import {formatTable} from "../formatRows.js";
import type {RepriceReport, RepricedConfig} from "./report.js";

/** The report as tables: a line a config, then the prices that were applied and where they were printed. */
export function repriceText({as_of, configs, prices}: RepriceReport): string {
  const runs = total(configs, "n_runs");
  const recomputed = total(configs, "n_recomputed");
  return [
    formatTable(configs.map(lineOf)),
    "",
    `${recomputed} of ${runs} runs recomputed at the prices of ${as_of}`,
    ...reasonsOf(configs).map(([why, n]) => `${n} not: ${why}`),
    ...(prices.length === 0 ? [] : ["", "prices in USD per million tokens"]),
    ...(prices.length === 0
      ? []
      : [
          formatTable(
            prices.map((d) => ({
              model: d.model_id,
              since: d.valid_from,
              input: d.input_usd_per_mtok,
              output: d.output_usd_per_mtok,
              "cache read": d.cache_read_usd_per_mtok,
              "cache write": d.cache_write_usd_per_mtok,
              source: d.source
            }))
          )
        ])
  ].join("\n");
}

function lineOf(d: RepricedConfig) {
  return {
    study: d.study_id,
    config: d.config_id,
    runs: d.n_runs,
    "n reported": d.n_reported,
    "reported USD": rounded(d.reported_usd),
    "n recomputed": d.n_recomputed,
    "recomputed USD": rounded(d.recomputed_usd),
    ratio: rounded(d.ratio, 3),
    "n ratio": d.n_ratio,
    without: d.without.map(({why, n}) => `${n} ${why}`).join("; ")
  };
}

function reasonsOf(configs: RepricedConfig[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const {why, n} of configs.flatMap((d) => d.without)) counts.set(why, (counts.get(why) ?? 0) + n);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function total(configs: RepricedConfig[], key: "n_runs" | "n_recomputed"): number {
  return configs.reduce((sum, d) => sum + d[key], 0);
}

function rounded(value: number | null, digits = 6): number | null {
  return value === null ? null : Number(value.toPrecision(digits));
}
