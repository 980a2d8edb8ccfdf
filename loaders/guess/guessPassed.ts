import type {ColumnFacts} from "./columnFacts.js";
import type {Guess} from "./guessSource.js";
import {outcomeOf} from "./outcomeWords.js";

/** A column of outcomes as passed, and as status and failure where its words tell these. */
export function guessPassed({column, distinct, blanks, numbers}: ColumnFacts): Guess | {refused: string} {
  if (numbers !== undefined && numbers.some((d) => d !== 0 && d !== 1)) return {refused: "numbers other than 0 and 1"};
  if (distinct.length > 24) return {refused: `${distinct.length} different words`};
  const known = distinct.flatMap((text) => {
    const outcome = outcomeOf(text);
    return outcome === undefined ? [] : [{text, outcome}];
  });
  if (!known.some((d) => d.outcome.passed !== null)) return {refused: "no word for passed or failed"};
  const unknown = distinct.filter((d) => outcomeOf(d) === undefined);
  if (unknown.length > known.length) return {refused: `most words are not outcomes: ${unknown.slice(0, 3).join(", ")}`};
  const doubt =
    unknown.length === 0
      ? undefined
      : `rows with ${unknown.map((d) => `"${d}"`).join(", ")} are left out until values says what these mean`;
  const isPlain = [...distinct, ...blanks].every((d) => /^(true|false)$/i.test(d));
  if (isPlain) return {source: column, reason: "true and false"};
  const nothing = Object.fromEntries(blanks.map((d) => [d, null]));
  const values = {...Object.fromEntries(known.map(({text, outcome}) => [text, outcome.passed])), ...nothing};
  const also: Guess["also"] = {};
  if (known.some((d) => d.outcome.status !== undefined)) {
    also.status = {from: column, values: pick(known, "status"), otherwise: "completed"};
  }
  if (known.some((d) => d.outcome.failure !== undefined)) {
    const failures = known.map(({text, outcome}) => [
      text,
      outcome.failure ?? (outcome.passed === false ? "model" : "none")
    ]);
    also.failure = {from: column, values: {...Object.fromEntries(failures), ...nothing}};
  }
  return {source: {from: column, values}, reason: `outcomes: ${distinct.slice(0, 6).join(", ")}`, doubt, also};
}

function pick(known: {text: string; outcome: {status?: string}}[], name: "status"): Record<string, string> {
  return Object.fromEntries(known.flatMap(({text, outcome}) => (outcome[name] ? [[text, outcome[name]]] : [])));
}
