import {closeSync, mkdirSync, openSync, writeFileSync, writeSync} from "node:fs";
import {join} from "node:path";
import {seeded} from "../../src/stats/random.js";
import type {RunInput} from "../../loaders/runRecord.js";

/** A folder of `n` run files of some 3 KB: attempts with feedback, scores, a phase, usage. */
export function writeRunFiles(folder: string, n: number): void {
  const {uniform: random} = seeded(1);
  mkdirSync(folder, {recursive: true});
  for (let i = 0; i < n; ++i) {
    writeFileSync(join(folder, `${String(i).padStart(6, "0")}.json`), JSON.stringify(longRun(i, random), null, 1));
  }
}

/** One file of `n` plain run records, some 350 bytes each, one a line. */
export function writeRunLines(path: string, n: number): void {
  const {uniform: random} = seeded(2);
  const file = openSync(path, "w");
  for (let i = 0; i < n;) {
    let text = "";
    for (let k = 0; k < 5000 && i < n; ++k, ++i) text += `${JSON.stringify(plainRun(i, random))}\n`;
    writeSync(file, text);
  }
  closeSync(file);
}

type Random = () => number;
const configs = 20;
const tasks = 500;

function plainRun(i: number, random: Random): RunInput {
  const amount = (most: number, digits: number) => Number((random() * most).toFixed(digits));
  return {
    benchbook: "run/1",
    task: `task-${Math.floor(i / configs) % tasks}`,
    suite: `suite-${i % 5}`,
    model: `acme/model-${i % configs}`,
    harness: "bench",
    harness_version: "1.0",
    repeat: 1 + Math.floor(i / (configs * tasks)),
    status: "completed",
    passed: random() < 0.6,
    metric: "gates",
    score: Math.floor(random() * 6),
    cost_usd: 0.001 + amount(1, 5),
    cost_kind: "measured",
    tokens_input: Math.floor(random() * 90_000),
    tokens_output: Math.floor(random() * 30_000),
    duration_s: amount(1000, 2),
    started_at: new Date(1.75e12 + i * 1000).toISOString(),
    source_run_id: `r-${i}`
  };
}

function longRun(i: number, random: Random): RunInput {
  const attempts = Array.from({length: 1 + Math.floor(random() * 3)}, () => ({
    passed: false,
    score: Math.floor(random() * 6),
    cost_usd: 0.01,
    tokens_input: Math.floor(random() * 9000),
    tokens_output: Math.floor(random() * 3000),
    duration_s: Math.floor(random() * 100),
    feedback: "what the tests printed ".repeat(14),
    error: "AssertionError: expected 1 to be 2 ".repeat(9)
  }));
  return {
    ...plainRun(i, random),
    attempts,
    passed: false,
    scores: {
      tests: random() < 0.5,
      lint: {value: random(), passed: true},
      types: random() < 0.5,
      quality: random() * 10
    },
    phases: [{name: "plan", status: "ok", cost_usd: 0.01, duration_s: 3}],
    usage: [{role: "agent", model: "acme/model-1", tokens_input: 100, tokens_output: 20, cost_usd: 0.01}],
    note: "what the author noted of it ".repeat(14)
  };
}
