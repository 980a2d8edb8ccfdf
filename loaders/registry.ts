import {aider} from "./harness/aider.js";
import {aiderLeaderboard} from "./harness/aiderLeaderboard.js";
import {ctrf} from "./harness/ctrf.js";
import {inspect} from "./harness/inspect.js";
import {junit} from "./harness/junit.js";
import {lmEval} from "./harness/lmEval.js";
import {lmEvalSamples} from "./harness/lmEvalSamples.js";
import {native} from "./harness/native.js";
import {promptfoo} from "./harness/promptfoo.js";
import {table} from "./harness/table.js";
import type {FileHead, Loader} from "./loader.js";

/** Every loader; the order says nothing. Two that claim one file are a problem, never a guess. */
export const loaders: Loader[] = [
  native,
  table,
  aider,
  aiderLeaderboard,
  ctrf,
  junit,
  lmEval,
  lmEvalSamples,
  inspect,
  promptfoo
];

/** The loaders that recognise a file, each with the keys that it saw. */
export function detect(file: FileHead): {loader: Loader; keys: string[]}[] {
  return loaders.flatMap((loader) => {
    const keys = loader.detect(file);
    return keys === undefined ? [] : [{loader, keys}];
  });
}

export function findLoader(name: string): Loader | undefined {
  return loaders.find((d) => d.name === name);
}
