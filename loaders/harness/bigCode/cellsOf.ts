import type {ConfigInput, Loaded} from "../../loader.js";
import {problem, toPointer} from "../../problem.js";

type Fields = Record<string, unknown>;

/** What a figure is of: a task of the harness, which is a suite, or one of its levels. */
interface Of {
  task: string;
  config: ConfigInput;
  note: string | null;
  pointer: string;
}

/** The figures of a task: numbers under any name, counts of outcomes by level, or further figures inside. */
export function* cellsOf(figures: Fields, of: Of, path: string[] = []): Iterable<Loaded> {
  for (const [key, value] of Object.entries(figures)) {
    const pointer = of.pointer + toPointer([key]);
    if (typeof value === "number") {
      const {scope, metric} = scopeOf(key, of.task);
      const row = {...scope, metric: [...path, metric].join("/"), mean: value, printed: String(value), note: of.note};
      yield {table: "cells", config: of.config, pointer, row};
    } else if (isCounts(value)) {
      yield {table: "cells", config: of.config, pointer, row: countsRow(value, {...of, level: key})};
    } else if (isObject(value) && path.length < deepest) {
      yield* cellsOf(value, {...of, pointer}, [...path, key]);
    } else if (value !== null) {
      const received = JSON.stringify(value);
      yield {
        problem: problem("bad-value", {severity: "note", pointer, expected: "a number", received, action: "left out"})
      };
    }
  }
}

const deepest = 4;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `Easy_pass@1` is of the level Easy, `Average_pass@1` of the whole task. */
function scopeOf(key: string, task: string): {scope: Fields; metric: string} {
  const [, level, metric] = /^([A-Z][a-z]+)_(\w+@\d+)$/.exec(key) ?? [];
  const name = (metric ?? key).replace(/@(?=\d+$)/, "_at_");
  if (level === undefined || level === "Average") return {scope: {scope: "suite", scope_id: task}, metric: name};
  return {scope: {scope: "level", scope_id: `${task}/${level}`}, metric: name};
}

/** Numbers of samples by what became of them: `{passed, failed@load, …}`. */
function isCounts(value: unknown): value is Record<string, number> {
  return (
    isObject(value) &&
    typeof value.passed === "number" &&
    Object.entries(value).every(
      ([key, n]) => /^(passed|failed@\w+)$/.test(key) && Number.isInteger(n) && Number(n) >= 0
    )
  );
}

function countsRow(counts: Record<string, number>, {task, note, level}: Of & {level: string}): Fields {
  const n = Object.values(counts).reduce((sum, d) => sum + d, 0);
  const failed = Object.entries(counts).filter(([key, d]) => key !== "passed" && d > 0);
  const words = failed.map(([key, d]) => `${d} ${key}`);
  return {
    scope: "level",
    scope_id: `${task}/${level}`,
    metric: "passed",
    n,
    n_passed: counts.passed,
    mean: n === 0 ? null : counts.passed / n,
    printed: `${counts.passed} of ${n}`,
    note: [note, ...words].filter((d) => d !== null).join("; ") || null
  };
}
