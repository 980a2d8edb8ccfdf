import {problem, show} from "../../problem.js";
import type {Problem} from "../../problem.js";

/**
 * A report of which every list of ids is one: a list that is none, and an id that is no text, are problems of their own. The
 * place of such an id stays, empty, so that the others keep theirs.
 */
export function readableLists(report: unknown): {report: unknown; problems: Problem[]} {
  if (report === null || typeof report !== "object" || Array.isArray(report)) return {report, problems: []};
  const problems: Problem[] = [];
  const bad = (pointer: string, words: {expected: string; received: unknown; action: string}) =>
    void problems.push(problem("bad-value", {...words, pointer, received: show(words.received)}));
  const lists = Object.entries(report).map(([name, value]: [string, unknown]) => {
    if (!name.endsWith("_ids") || value === null) return [name, value];
    if (!Array.isArray(value)) {
      bad(`/${name}`, {expected: "a list of ids", received: value, action: "list left out"});
      return [name, []];
    }
    for (const [i, id] of value.entries())
      if (typeof id !== "string") bad(`/${name}/${i}`, {expected: "an id", received: id, action: "id left out"});
    return [name, value.map((d) => (typeof d === "string" ? d : ""))];
  });
  return {report: Object.fromEntries(lists), problems};
}
