import type {Loaded} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";

/** The rows of a file, and no more than `most` problems of a kind one by one: a format that changed says so once, with a count. */
export async function* limitProblems(
  rows: AsyncIterable<Loaded>,
  {most = 20}: {most?: number} = {}
): AsyncIterable<Loaded> {
  const seen = new Map<string, {count: number; last: Problem}>();
  for await (const loaded of rows) {
    if (!("problem" in loaded)) {
      yield loaded;
      continue;
    }
    const {code} = loaded.problem;
    const count = (seen.get(code)?.count ?? 0) + 1;
    seen.set(code, {count, last: loaded.problem});
    if (count <= most) yield loaded;
  }
  for (const [code, {count, last}] of seen) {
    if (count <= most) continue;
    const received = `${count - most} more of the kind, the last: ${last.received ?? ""}`;
    const {severity, pointer, expected, action} = last;
    yield {problem: problem(code, {severity, pointer, expected, received, action})};
  }
}
