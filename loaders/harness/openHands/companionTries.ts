import type {ArchiveFile} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {triesOf} from "./triesOf.js";
import type {Try} from "./triesOf.js";

/** The rows of a file beside output.jsonl; one without any is a problem, for the runs lack what it held. */
export async function* companionTries(file: ArchiveFile, source: string): AsyncIterable<Try | {problem: Problem}> {
  let isEmpty = true;
  for await (const d of triesOf(file)) {
    isEmpty = false;
    yield "problem" in d ? {problem: {...d.problem, source}} : d;
  }
  if (!isEmpty) return;
  yield {
    problem: problem("no-rows", {
      severity: "warning",
      source,
      expected: "a row of an instance",
      received: `none in ${file.bytes} bytes`,
      action: "read without it"
    })
  };
}
