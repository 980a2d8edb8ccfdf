import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {seeded} from "../../src/stats/random.js";
import {oddNames, variedConfigs} from "./variedConfigs.js";
import type {RunInput} from "../../loaders/runRecord.js";
import type {VariedConfig} from "./variedConfigs.js";

export interface VariedSize {
  study: string;
  configs: number;
  tasks: number;
  repeats: number;
}

/** Shares of runs that were lost or failed without being tried to the end. */
const endings = [
  {share: 0.03, status: "error", failure: "infra"},
  {share: 0.02, status: "error", failure: "unknown"},
  {share: 0.02, status: "timeout", failure: "timeout"},
  {share: 0.01, status: "failed", failure: "refusal"}
] as const;

const gates = ["extract", "apply", "tests", "types", "lint"];

/**
 * An archive that has everything a page can show, to look at: three experiments (pass or fail with attempts, points below
 * zero by action, a rubric as published), suites, categories, levels, gates, variants and harnesses of a model, lost and
 * excluded runs, costs of every kind, tokens, places without runs, and long and odd names in several scripts. Seeded.
 */
export function writeVariedArchive(folder: string, {study, configs: count, tasks: most, repeats}: VariedSize): void {
  const {uniform: random} = seeded(count);
  mkdirSync(folder, {recursive: true});
  const configs = variedConfigs(count, {random});
  const tasks = Array.from({length: most}, (_, i) => taskOf(i, random));
  const runs = configs.flatMap((config, c) =>
    tasks.flatMap((task, t) =>
      (c + t) % 23 === 22 ? [] : Array.from({length: repeats}, (_, i) => passRun({config, task, repeat: i + 1, random}))
    )
  );
  const actions = configs
    .filter((_, i) => i % 2 === 0)
    .flatMap((config) => tasks.slice(0, 4).map((task) => actionRun({config, task, random})));
  writeFileSync(join(folder, "runs.jsonl"), lines(runs));
  writeFileSync(join(folder, "actions.jsonl"), lines(actions));
  const rubric = configs.map((d) => ({
    config: d.id,
    mean: points(60 + 12 * d.strength),
    usd: d.costKind === "measured" ? d.price : null
  }));
  writeFileSync(join(folder, "rubric.json"), JSON.stringify(rubric));
  writeFileSync(join(folder, "archive.yaml"), JSON.stringify(archiveOf({study, configs, tasks}), null, 2));
}

type VariedTask = ReturnType<typeof taskOf>;

function taskOf(i: number, random: () => number) {
  return {
    id: i < oddNames.length ? `task-${i}-${oddNames[i].slug}` : `task-${String(i).padStart(3, "0")}`,
    title: i < oddNames.length ? oddNames[i].text : `Task ${i}: repair what the tests say`,
    suite: ["Refactoring", "Bug fixes of long-lived services", "界面"][i % 3],
    category: ["backend", "frontend & <design>"][i % 2],
    level: ["easy", "hard"][Math.floor(i / 2) % 2],
    difficulty: i % 9 === 8 ? -9 : 3 * random() - 1.5
  };
}

interface RunOptions {
  config: VariedConfig;
  task: VariedTask;
  repeat: number;
  random: () => number;
}

function passRun({config, task, repeat, random}: RunOptions): RunInput {
  const chance = 1 / (1 + Math.exp(task.difficulty - config.strength));
  const run = {experiment: "main", task: task.id, config: config.id, repeat};
  const draw = random();
  const ending = endings.find((_, i) => draw < endings.slice(0, i + 1).reduce((sum, d) => sum + d.share, 0));
  if (ending) {
    const {status, failure} = ending;
    const isLost = failure === "infra" || failure === "unknown";
    const spent =
      isLost || config.costKind !== "measured" ? {} : {cost_usd: dollars(config.price), cost_kind: config.costKind};
    return {...run, status, failure, passed: failure === "infra" ? null : false, ...spent};
  }
  const attempts: {passed: boolean; cost_usd: number | null; duration_s: number}[] = [];
  while (attempts.length < config.attempts && !attempts.at(-1)?.passed) {
    const cost_usd = config.costKind === "measured" ? dollars(config.price * (0.5 + random())) : null;
    attempts.push({passed: random() < chance, cost_usd, duration_s: Math.round(20 + 300 * random())});
  }
  const {passed} = attempts.at(-1)!;
  const reached = passed ? gates.length : Math.floor(gates.length * random());
  const cost = config.costKind === "measured" ? dollars(attempts.reduce((sum, d) => sum + d.cost_usd!, 0)) : null;
  return {
    ...run,
    status: "completed",
    passed,
    scores: {gates: reached, ...Object.fromEntries(gates.map((d, i) => [`gate_${d}`, i < reached]))},
    cost_usd: config.costKind === "free" ? 0 : cost,
    cost_kind: config.costKind,
    duration_s: attempts.reduce((sum, d) => sum + d.duration_s, 0),
    ...(config.tokens
      ? {tokens_input: Math.round(4000 + 90_000 * random()), tokens_output: Math.round(9000 * random())}
      : {}),
    ...(config.attempts > 1 ? {attempts} : {})
  };
}

/** Four actions of at most 10 points, from which violations take more than there is. */
function actionRun({config, task, random}: Omit<RunOptions, "repeat">): RunInput {
  const actions = Array.from({length: 4}, () => points(10 - 14 * random() ** 2 + config.strength));
  return {
    experiment: "actions",
    task: task.id,
    config: config.id,
    status: "completed",
    metric: "total",
    score: points(actions.reduce((sum, d) => sum + d, 0)),
    scores: Object.fromEntries(actions.map((d, i) => [`action_${i + 1}`, d])),
    cost_usd: config.costKind === "measured" ? dollars(40 * config.price * (0.5 + random())) : null,
    cost_kind: config.costKind === "measured" ? "estimated" : "unknown"
  };
}

interface ArchiveOptions {
  study: string;
  configs: VariedConfig[];
  tasks: VariedTask[];
}

function archiveOf({study, configs, tasks}: ArchiveOptions) {
  return {
    study,
    title: `${configs.length} configs to look at: <script>alert("title")</script> & a title that takes two lines on a phone`,
    authors: ["Łucja Żółć", "山田 太郎", "<b>Bold</b>"],
    published: "2026-11",
    license: "CC0-1.0",
    protocol: "Made up by a seeded script: every config has a strength, every task a difficulty.",
    retry_policy: "Every third config may try up to three times and sees what the verifier said.",
    notes:
      "Nothing here was measured.\n\nNames are long, in several scripts, and some look like markup: <img src=x onerror=alert(1)>.",
    experiments: {
      main: {
        title: "Everything, with attempts and repeats",
        design: "every config × every task",
        primary_metric: "passed"
      },
      actions: {
        title: "Four actions, scores below zero",
        protocol: "Each action starts where the last one ended.",
        primary_metric: "total"
      },
      rubric: {
        title: "A rubric, published as means only, with a title that is longer than most",
        primary_metric: "quality"
      }
    },
    metrics: {
      gates: {title: "Gates passed", kind: "metric", min: 0, max: gates.length, whole: true, unit: "gates"},
      ...Object.fromEntries(
        gates.map((d) => [`gate_${d}`, {title: `Gate: ${d}`, kind: "gate", min: 0, max: 1, whole: true}])
      ),
      total: {title: "Total", kind: "metric", max: 40, unit: "points"},
      ...Object.fromEntries(
        ["Layout", "Navigation and long-winded headings", "Formulare", "国际化"].map((title, i) => [
          `action_${i + 1}`,
          {title, kind: "action", max: 10, unit: "points", category: i < 2 ? "Structure" : "Content"}
        ])
      ),
      quality: {title: "Judged quality", kind: "rubric", min: 0, max: 100}
    },
    tasks: Object.fromEntries(
      tasks.map(({id, title, suite, category, level}) => [id, {title, suite, category, level}])
    ),
    configs: Object.fromEntries(
      configs.map(({id, label, model, harness, variant, attempts}) => [
        id,
        {label, model, harness, variant, max_attempts: attempts}
      ])
    ),
    exclusions: [
      {experiment: "main", task: tasks[0].id, config: configs[1].id, repeat: 1, reason: "ran with the wrong prompt"}
    ],
    coverage: [
      {experiment: "main", task: tasks[1].id, config: configs.at(-1)!.id, state: "not public", reason: "under review"},
      {experiment: "actions", config: configs[1].id, state: "not applicable", reason: "cannot open a browser"}
    ],
    files: [
      {
        path: "rubric.json",
        into: "cells",
        experiment: "rubric",
        columns: {
          scope: {value: "all"},
          config_id: "config",
          metric: {value: "quality"},
          n: {value: 12},
          mean: "mean",
          cost_usd_mean: "usd",
          cost_kind: {value: "published"}
        }
      }
    ]
  };
}

function lines(records: RunInput[]): string {
  return records.map((d) => `${JSON.stringify({benchbook: "run/1", ...d})}\n`).join("");
}

const dollars = (value: number) => Number(value.toFixed(6));
const points = (value: number) => Number(value.toFixed(1));
