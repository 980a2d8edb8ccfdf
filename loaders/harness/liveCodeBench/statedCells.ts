import {z} from "zod";
import type {ArchiveFile, Loaded} from "../../loader.js";
import {problem} from "../../problem.js";
import {readJsonParts} from "../../readJsonParts.js";
import {passAtK} from "../codeGeneration/passAtK.js";
import type {Evaluation} from "./evaluationOf.js";

/** The rates of …_eval.json: `[{"pass@1": …, "pass@5": …, "detail": …}, …]`, whose further elements the runs repeat. */
export async function* statedCells(
  file: ArchiveFile,
  {evaluation: {config, suite}, source}: {evaluation: Evaluation; source: string}
): AsyncIterable<Loaded> {
  try {
    for await (const {value} of readJsonParts(file, {"/0": ["pass@1", "pass@5", "pass@10"]})) {
      for (const [key, mean] of Object.entries(z.record(z.string(), z.number()).parse(value))) {
        const row = {scope: "suite", scope_id: suite, metric: passAtK(key), mean, printed: String(mean)};
        yield {table: "cells", config, source, pointer: `/0/${key}`, row};
      }
    }
  } catch (error) {
    const words = {expected: "a list that begins with pass@k", received: (error as Error).message, action: "left out"};
    yield {problem: problem("bad-value", {source, ...words})};
  }
}
