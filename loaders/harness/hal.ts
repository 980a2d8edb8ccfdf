import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {readJsonParts} from "../readJsonParts.js";
import type {RunInput} from "../runRecord.js";
import {configOf} from "./hal/configOf.js";
import {statedCells} from "./hal/statedCells.js";
import {taskOutcomes} from "./hal/taskOutcomes.js";
import type {Graded} from "./hal/taskOutcomes.js";
import {configured, upload} from "./hal/upload.js";
import type {Upload} from "./hal/upload.js";
import {hasKey} from "./hasKey.js";
import {parseFitting} from "./parseFitting.js";

const parts = ["config", "metadata", "results", "raw_eval_results", "total_usage", "total_cost"];

/**
 * HAL, the Holistic Agent Leaderboard: <run>_UPLOAD.json, one evaluation of an agent. Its logs, which may be gigabytes, are
 * passed over. Public uploads are encrypted. https://github.com/princeton-pli/hal-harness
 */
export const hal: Loader = {
  name: "hal",
  version: 1,
  description: "HAL: <run>_UPLOAD.json, outcomes by task without the logs",
  detect({path, head}) {
    if (!path.endsWith(".json") || !/^\s*\{/.test(head)) return undefined;
    const sets = [
      ["raw_eval_results", "raw_logging_results"],
      ["raw_eval_results", "run_id", "results"],
      ["agent_name", "benchmark_name", "run_id", "results"],
      ["agent_name", "benchmark_name", "run_id", "agent_args"]
    ];
    return sets.find((keys) => keys.every((key) => hasKey(head, key)));
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const value: Record<string, unknown> = {};
  let broken: SyntaxError | undefined;
  try {
    const wanted = Object.fromEntries(parts.map((d) => [`/${d}`, true as const]));
    for await (const part of readJsonParts(file, wanted)) value[part.pointer.slice(1)] = part.value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    broken = error;
  }
  if (broken !== undefined) {
    const received = `${broken.message}, after ${Object.keys(value).join(", ") || "nothing"}`;
    const action = isGraded(value)
      ? "what came before is kept"
      : "tasks left out, for what graded them is not all there";
    yield {problem: problem("bad-syntax", {pointer: "/", expected: "well-formed JSON", received, action})};
  }
  const {data, problems} = parseFitting(upload, value, {action: "file left out"});
  for (const d of problems) yield {problem: d};
  if (data === undefined) return;
  const config = configOf(data);
  if (config.model === "unknown") yield modelNotStated();
  if (broken === undefined || isGraded(value)) yield* runsOf(data, config);
  yield* statedCells(data, config);
}

/** Lists of tasks without their results would make a task that was lost one that failed: both have to be there. */
function isGraded(value: Record<string, unknown>): boolean {
  return "results" in value && "raw_eval_results" in value;
}

function* runsOf(d: Upload, config: ReturnType<typeof configOf>): Iterable<Loaded> {
  const {outcomes, problems} = taskOutcomes(d);
  for (const one of problems) yield {problem: one};
  for (const [id, graded] of outcomes) yield {pointer: graded.pointer, run: taskRun(id, {graded, d, config})};
}

/** A task as a run; the total cost of an upload stays with the upload. Numbers for names are told apart by benchmark. */
function taskRun(
  id: string,
  {graded, d, config}: {graded: Graded; d: Upload; config: ReturnType<typeof configOf>}
): RunInput {
  const {benchmark_name, run_id} = configured(d);
  const latency = d.results?.latencies?.[id] ?? null;
  const seconds = typeof latency === "number" ? latency : (latency?.total_time ?? null);
  const cost = graded.cost_usd ?? d.results?.costs?.[id] ?? null;
  const started = latency === null || typeof latency === "number" ? null : (latency.first_call_timestamp ?? null);
  return {
    task: /^\d+$/.test(id) && benchmark_name ? `${benchmark_name}/${id}` : id,
    suite: benchmark_name ?? null,
    ...config,
    ...(graded.status === undefined ? {} : {status: graded.status}),
    ...(graded.failure === undefined ? {} : {failure: graded.failure}),
    passed: graded.passed,
    cost_usd: cost,
    ...(cost ? {cost_kind: "computed" as const} : {}),
    duration_s: seconds,
    duration_scope: seconds === null ? null : "wall",
    started_at: started !== null && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?$/.test(started) ? started : null,
    note: graded.note ?? null,
    source_run_id: run_id ? `${run_id}/${id}` : null,
    scores: graded.scores ?? {}
  };
}

function modelNotStated(): Loaded {
  return {
    problem: problem("model-not-stated", {
      severity: "warning",
      pointer: "/config/agent_args",
      expected: "model_name, or one model in total_usage",
      received: "none",
      action: "taken as unknown; archive.yaml can name it under models"
    })
  };
}
