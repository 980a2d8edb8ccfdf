import {problem, show, toPointer} from "../../problem.js";
import type {Problem} from "../../problem.js";

interface Doubt {
  pointer: string;
  value: unknown;
}

const isFlag = (d: unknown) => typeof d === "boolean";
const isNumber = (d: unknown) => typeof d === "number" && Number.isFinite(d);

/** What is read of a task, with what it has to be. */
const fields: Record<string, {expected: string; isRead: (value: unknown) => boolean}> = {
  success: {expected: "true or false", isRead: isFlag},
  resolved: {expected: "true or false", isRead: isFlag},
  correct: {expected: "true or false", isRead: isFlag},
  passed: {expected: "true or false", isRead: isFlag},
  score: {expected: "true, false or a number", isRead: (d) => isFlag(d) || isNumber(d)},
  reward: {expected: "a number", isRead: isNumber},
  confidence: {expected: "a number", isRead: isNumber},
  cost: {expected: "an amount of 0 or more", isRead: (d) => isNumber(d) && (d as number) >= 0}
};

/** What of `raw_eval_results` by task could not be read: each kind once, with the first of them and how many. */
export function taskDoubts(tasks: Record<string, unknown>): Problem[] {
  const all = Object.entries(tasks).map(([id, value]) => ({pointer: toPointer(["raw_eval_results", id]), value}));
  const records = all.filter((d) => isRecord(d.value));
  const texts = all.filter((d) => typeof d.value === "string");
  const plain = all.filter((d) => isFlag(d.value) || isNumber(d.value));
  const none = all.filter((d) => ![...records, ...texts, ...plain].includes(d));
  return [
    ...told(texts, {severity: "note", expected: "a result", action: "taken as what went wrong with the task"}),
    ...told(none, {expected: "a result: an object, true, false or a number", action: "outcome taken as unknown"}),
    ...(records.length > 0
      ? told(plain, {expected: "an object, as other tasks have", action: "read as the outcome alone"})
      : []),
    ...Object.entries(fields).flatMap(([name, {expected, isRead}]) =>
      told(
        records.flatMap(({pointer, value}) => {
          const one = (value as Record<string, unknown>)[name];
          return one === undefined || one === null || isRead(one) ? [] : [{pointer: `${pointer}/${name}`, value: one}];
        }),
        {expected, action: "taken as unknown"}
      )
    )
  ];
}

function told(
  [first, ...rest]: Doubt[],
  {severity = "warning", ...words}: {severity?: "warning" | "note"; expected: string; action: string}
): Problem[] {
  if (first === undefined) return [];
  const received = `${show(first.value)}${rest.length === 0 ? "" : ` (and ${rest.length} more)`}`;
  return [problem("bad-value", {severity, pointer: first.pointer, received, ...words})];
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
