import {hash} from "node:crypto";
import type {ArchiveYaml} from "./archiveYaml.js";
import type {Names} from "./configs.js";
import {problem} from "./problem.js";
import type {Problem} from "./problem.js";
import type {RunRecord} from "./runRecord.js";
import type {Row, RunTableName} from "./schema.js";

type RunRow = Omit<Row<"runs">, "run_id" | "repeat"> & {repeat: number | null; content_key: string | null};
type ChildRow = Record<string, unknown>;

export interface FlatRun {
  run: RunRow;
  config: Row<"configs">;
  task: Row<"tasks">;
  children: Partial<Record<RunTableName, ChildRow[]>>;
  problems: Problem[];
}

/** One run record as rows of the canonical tables, its words replaced by ids of the study. */
export function flattenRun(
  record: RunRecord,
  {
    yaml,
    names,
    where,
    text
  }: {
    yaml: ArchiveYaml;
    names: Names;
    where: {source: string; pointer: string | null; loader: string};
    text?: string;
  }
): FlatRun | {problems: Problem[]} {
  const config = names.configOf(record);
  if ("expected" in config) {
    return {problems: [problem("unknown-config", {pointer: where.pointer, ...config, action: "run left out"})]};
  }
  const problems: Problem[] = [];
  const cost = costOf(record, {yaml, problems, pointer: where.pointer});
  const task = taskOf(record, yaml);
  const attempts = attemptsOf(record);
  const passed = record.passed ?? attempts?.at(-1)?.passed ?? null;
  const failure = record.failure ?? (passed === false ? "model" : "none");
  const experiment_id = record.experiment ?? "main";
  const run: RunRow = {
    study_id: yaml.study,
    experiment_id,
    suite: task.suite,
    task_id: task.task_id,
    level: task.level,
    config_id: config.config_id,
    model_id: config.model_id,
    harness: config.harness,
    variant: config.variant,
    repeat: record.repeat ?? null,
    batch: record.batch ?? null,
    status: record.status ?? "completed",
    failure,
    passed,
    metric: record.metric ?? (record.score === undefined ? null : primaryMetric(yaml, experiment_id)),
    score: record.score ?? null,
    attempts: attempts?.length ?? null,
    passed_at: firstPass(attempts),
    ...cost,
    ...tokensOf(record),
    tokens_semantics: record.tokens_semantics ?? null,
    output_includes_reasoning: record.output_includes_reasoning ?? null,
    turns: record.turns ?? null,
    tool_calls: record.tool_calls ?? null,
    subagents: record.subagents ?? null,
    fallback_model: record.fallback_model ?? null,
    duration_s: record.duration_s ?? null,
    duration_scope: record.duration_scope ?? null,
    started_at: record.started_at ?? null,
    approximate: record.approximate?.join(",") || null,
    selected_from: record.selected_from ?? null,
    excluded: record.excluded ?? exclusionOf(record, {yaml, config_id: config.config_id, experiment_id}),
    note: record.note ?? null,
    source_run_id: record.source_run_id ?? null,
    ...where,
    content_key: contentKey(record, text)
  };
  return {run, config, task, children: childrenOf(record, {names, attempts}), problems};
}

/** A count of attempts says what became of each: all but the last failed. */
function attemptsOf(record: RunRecord): {passed?: boolean | null}[] | undefined {
  const {attempts} = record;
  if (attempts === null || attempts === undefined) return undefined;
  if (Array.isArray(attempts)) return attempts;
  return Array.from({length: attempts}, (_, i) => ({passed: i < attempts - 1 ? false : (record.passed ?? null)}));
}

function firstPass(attempts: ReturnType<typeof attemptsOf>): number | null {
  const index = attempts?.findIndex((d) => d.passed === true) ?? -1;
  return index < 0 ? null : index + 1;
}

/** A zero that nothing vouches for is unknown: only a config that is free costs nothing. */
function costOf(
  record: RunRecord,
  {yaml, problems, pointer}: {yaml: ArchiveYaml; problems: Problem[]; pointer: string | null}
): Pick<RunRow, "cost_usd" | "cost_kind"> {
  const kind = record.cost_kind ?? yaml.cost_kind;
  const {cost_usd} = record;
  if (kind === "free") return {cost_usd: cost_usd ?? 0, cost_kind: "free"};
  if (cost_usd === null || cost_usd === undefined) {
    return {cost_usd: null, cost_kind: record.cost_kind === "subscription" ? "subscription" : "unknown"};
  }
  if (cost_usd === 0) {
    problems.push(
      problem("zero-cost", {
        severity: "note",
        pointer,
        expected: "a cost, or cost_kind: free",
        received: "0",
        action: "taken as unknown"
      })
    );
    return {cost_usd: null, cost_kind: kind === "subscription" ? "subscription" : "unknown"};
  }
  return {cost_usd, cost_kind: kind ?? "measured"};
}

export function taskOf(
  record: Pick<RunRecord, "task" | "suite" | "category" | "level">,
  yaml: ArchiveYaml
): Row<"tasks"> {
  const declared = yaml.tasks[record.task];
  return {
    study_id: yaml.study,
    task_id: record.task,
    suite: declared?.suite ?? record.suite ?? null,
    category: declared?.category ?? record.category ?? null,
    level: declared?.level ?? record.level ?? null,
    title: declared?.title ?? null,
    content_hash: declared?.content_hash ?? null
  };
}

export function primaryMetric(yaml: ArchiveYaml, experiment: string): string {
  return (
    yaml.experiments[experiment]?.primary_metric ??
    Object.entries(yaml.metrics).find(([, d]) => d.primary)?.[0] ??
    "score"
  );
}

function exclusionOf(
  record: RunRecord,
  {yaml, config_id, experiment_id}: {yaml: ArchiveYaml; config_id: string; experiment_id: string}
): string | null {
  const found = yaml.exclusions.find(
    (d) =>
      (d.experiment ?? experiment_id) === experiment_id &&
      (d.task ?? record.task) === record.task &&
      (d.config ?? config_id) === config_id &&
      (d.repeat ?? record.repeat) === record.repeat &&
      (d.source_run_id ?? record.source_run_id) === record.source_run_id
  );
  return found?.reason ?? null;
}

const tokenFields = [
  "tokens_input",
  "tokens_output",
  "tokens_reasoning",
  "tokens_cache_read",
  "tokens_cache_write"
] as const;
type Tokens = Record<(typeof tokenFields)[number], number | null>;

function tokensOf(from: Partial<Record<keyof Tokens, number | null>>): Tokens {
  return Object.fromEntries(tokenFields.map((name) => [name, from[name] ?? null])) as Tokens;
}

function childrenOf(
  record: RunRecord,
  {names, attempts}: {names: Names; attempts: ReturnType<typeof attemptsOf>}
): FlatRun["children"] {
  return {
    attempts: attempts?.map((d, i) => ({...d, attempt: i + 1})),
    phases: record.phases?.map((d, i) => ({...d, phase: i + 1})),
    calls: record.calls?.map(({model, ...d}, i) => ({
      ...d,
      call: i + 1,
      model_id: model ? names.modelId(model) : null
    })),
    scores: scoresOf(record),
    violations: record.violations?.map((d, i) => ({...d, ordinal: i + 1})),
    judgements: record.judgements?.map((d) => ({...d, judged_at: d.judged_at ?? "*"})),
    usage: record.usage?.map(({model, ...d}) => ({...d, model_id: names.modelId(model)})),
    costs: record.costs?.map((d) => ({...d, origin: "stated"})),
    artefacts: record.artefacts
  };
}

function scoresOf(record: RunRecord): ChildRow[] {
  return Object.entries(record.scores ?? {}).map(([metric, d]) => {
    if (typeof d === "number") return {attempt: 0, metric, value: d};
    if (typeof d === "boolean") return {attempt: 0, metric, value: d ? 1 : 0, passed: d};
    return {...d, metric, value: d.value ?? (typeof d.passed === "boolean" ? Number(d.passed) : null)};
  });
}

/**
 * What makes two records the same run although nothing numbers them: equal content with a measurement in it that two
 * runs would hardly share. Null where the record has a number, or may well be an honest repeat of an equal one.
 */
function contentKey(record: RunRecord, text?: string): string | null {
  if (typeof record.repeat === "number") return null;
  const measured = [record.source_run_id, record.started_at, record.duration_s, record.cost_usd, record.tokens_output];
  if (measured.every((d) => d === null || d === undefined)) return null;
  return hash("sha256", text ?? JSON.stringify(record));
}
