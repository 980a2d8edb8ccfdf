import type {ConfigInput, Loaded} from "../../loader.js";
import {configured} from "./upload.js";
import type {Upload} from "./upload.js";

/** What an upload states of all its tasks together: accuracy and other figures, the cost, the tokens of every model. */
export function* statedCells(d: Upload, config: ConfigInput): Iterable<Loaded> {
  const {benchmark_name, date} = configured(d);
  const place = benchmark_name ? {scope: "suite", scope_id: benchmark_name} : {scope: "all"};
  const shared = {...place, as_of: date || "*"};
  const cost = d.results?.total_cost ?? d.total_cost ?? null;
  const usage = Object.values(d.total_usage ?? {}).filter((one) => one !== null);
  const sum = (values: (number | null | undefined)[]) =>
    values.length > 0 && values.every((one) => typeof one === "number") ? values.reduce((a, b) => a + b, 0) : null;
  const input = sum(usage.map((one) => one.prompt_tokens ?? one.input_tokens));
  const output = sum(usage.map((one) => one.completion_tokens ?? one.output_tokens));
  const accuracy = d.results?.accuracy ?? null;
  if (accuracy !== null || cost || input !== null || output !== null) {
    yield {
      table: "cells",
      config,
      pointer: "/results/accuracy",
      row: {
        ...shared,
        metric: "passed",
        mean: accuracy,
        printed: accuracy === null ? null : String(accuracy),
        cost_usd_sum: cost || null,
        tokens_input_sum: input,
        tokens_output_sum: output,
        note: usage.length > 1 ? `tokens of ${Object.keys(d.total_usage!).join(", ")} together` : null
      }
    };
  }
  for (const [metric, value] of Object.entries(d.results ?? {})) {
    if (typeof value !== "number" || metric === "accuracy" || metric === "total_cost") continue;
    yield {
      table: "cells",
      config,
      pointer: `/results/${metric}`,
      row: {...shared, metric, mean: value, printed: String(value)}
    };
  }
}
