import {z} from "zod";
import type {Loader} from "../loader.js";
import {cellOf, parseRunPath} from "./claudeBenchmark/cellOf.js";

const count = z.int().nonnegative().nullish();

/** The fields of a run_NNN.json that are read; model, profile and task are in its path. */
const result = z.looseObject({
  run_number: z.int().positive(),
  success: z.boolean(),
  wall_clock_seconds: z.number().nonnegative().nullish(),
  duration_api_ms: z.number().nonnegative().nullish(),
  total_cost_usd: z.number().nonnegative().nullish(),
  num_turns: count,
  session_id: z.string().nullish(),
  usage: z
    .looseObject({
      input_tokens: count,
      output_tokens: count,
      cache_creation_input_tokens: count,
      cache_read_input_tokens: count
    })
    .nullish(),
  error: z.string().nullish(),
  timestamp: z.string().nullish()
});

/** claude-benchmark, the older storage layout: runs/<model>/<profile>/<task>/run_NNN.json, without scores. */
export const claudeBenchmarkStorage: Loader = {
  name: "claude-benchmark-storage",
  version: 1,
  description: "claude-benchmark: run_NNN.json below runs/<model>/<profile>/<task>",
  detect: ({path, head}) => {
    const keys = ["wall_clock_seconds", "duration_api_ms", "run_number"];
    return parseRunPath(path) !== undefined && keys.every((key) => head.includes(`"${key}"`)) ? keys : undefined;
  },
  async *load(file) {
    const r = result.parse(await file.json());
    const where = parseRunPath(file.path)!;
    const {session, repeat} = cellOf(file, where);
    const {usage} = r;
    const isInfra = !usage?.output_tokens;
    yield {
      pointer: "/",
      run: {
        task: where.task,
        suite: /^(.+)-\d+$/.exec(where.task)?.[1] ?? null,
        model: where.model,
        harness: "Claude Code CLI",
        variant: where.profile,
        repeat,
        status: r.success ? "completed" : "error",
        failure: r.success ? "none" : isInfra ? "infra" : "unknown",
        cost_usd: r.total_cost_usd ?? null,
        ...(r.total_cost_usd ? {cost_kind: "measured" as const} : {}),
        tokens_input: isInfra ? null : (usage.input_tokens ?? null),
        tokens_output: usage?.output_tokens || null,
        tokens_cache_read: isInfra ? null : (usage.cache_read_input_tokens ?? null),
        tokens_cache_write: isInfra ? null : (usage.cache_creation_input_tokens ?? null),
        tokens_semantics: isInfra ? null : "cumulative",
        duration_s: r.wall_clock_seconds ?? null,
        duration_scope: "wall",
        started_at: r.timestamp ?? null,
        note: r.error?.split("\n")[0].slice(0, 300) ?? null,
        source_run_id: r.session_id ?? `${session}/${r.run_number}`,
        scores: {
          ...(typeof r.num_turns === "number" ? {num_turns: r.num_turns} : {}),
          ...(typeof r.duration_api_ms === "number" ? {duration_api_s: r.duration_api_ms / 1000} : {})
        }
      }
    };
  }
};
