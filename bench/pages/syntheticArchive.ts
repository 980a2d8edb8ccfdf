import {closeSync, mkdirSync, openSync, writeFileSync, writeSync} from "node:fs";
import {join} from "node:path";
import {seeded} from "../../src/stats/random.js";
import type {RunInput} from "../../loaders/runRecord.js";

export interface SyntheticSize {
  configs: number;
  tasks: number;
  repeats: number;
}

/** How many of the configs may try again, up to three attempts, each recorded. */
const retrying = 10;

/**
 * An archive of runs with known chances: every config has a strength, every task a difficulty, a run passes by their
 * difference. One file of run records a config, so that a laptop holds a million of them.
 */
export function writeSyntheticArchive(folder: string, {configs, tasks, repeats}: SyntheticSize): void {
  const {uniform: random} = seeded(1);
  mkdirSync(join(folder, "runs"), {recursive: true});
  writeFileSync(join(folder, "archive.yaml"), archiveYaml);
  const difficulties = Array.from({length: tasks}, () => 3 * random() - 1.5);
  for (let c = 0; c < configs; ++c) {
    const strength = 3 * random() - 1;
    const price = 10 ** (2 * random() - 3);
    const file = openSync(join(folder, "runs", `config-${c}.jsonl`), "w");
    for (let t = 0; t < tasks; ++t) {
      let lines = "";
      for (let repeat = 1; repeat <= repeats; ++repeat) {
        const chance = 1 / (1 + Math.exp(difficulties[t] - strength));
        lines += `${JSON.stringify(runOf({c, t, repeat, chance, price, random}))}\n`;
      }
      writeSync(file, lines);
    }
    closeSync(file);
  }
}

const archiveYaml = `study: synthetic
title: A synthetic archive
experiments:
  main:
    title: Everything
    primary_metric: passed
`;

interface RunOptions {
  c: number;
  t: number;
  repeat: number;
  chance: number;
  price: number;
  random: () => number;
}

function runOf({c, t, repeat, chance, price, random}: RunOptions): RunInput {
  const most = c < retrying ? 3 : 1;
  const attempts: {passed: boolean; cost_usd: number; duration_s: number}[] = [];
  while (attempts.length < most && !attempts.at(-1)?.passed) {
    const cost_usd = Number((price * (0.5 + random())).toFixed(6));
    attempts.push({passed: random() < chance, cost_usd, duration_s: Math.round(20 + 200 * random())});
  }
  const {passed} = attempts.at(-1)!;
  return {
    benchbook: "run/1",
    experiment: "main",
    task: `task-${String(t).padStart(3, "0")}`,
    suite: `suite-${t % 5}`,
    model: `vendor-${c % 7}/model-${Math.floor(c / 2)}`,
    variant: c % 2 ? "plain" : "planned",
    max_attempts: most,
    repeat,
    status: "completed",
    passed,
    scores: {gates: passed ? 5 : Math.floor(5 * random())},
    cost_usd: Number(attempts.reduce((s, d) => s + d.cost_usd, 0).toFixed(6)),
    cost_kind: "measured",
    duration_s: attempts.reduce((s, d) => s + d.duration_s, 0),
    ...(most > 1 ? {attempts} : {})
  };
}
