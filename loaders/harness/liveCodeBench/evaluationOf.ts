import {unpackedName} from "../../decompress.js";
import type {ArchiveFile, ConfigInput} from "../../loader.js";
import type {Problem} from "../../problem.js";
import {modelNotStated} from "../codeGeneration/modelNotStated.js";

export interface Evaluation {
  config: ConfigInput;
  suite: string;
  /** Tasks of another scenario have other ids than the problems that they are made of. */
  prefix: string;
  problem?: Problem;
}

const suites: Record<string, string> = {
  codegeneration: "LiveCodeBench",
  selfrepair: "LiveCodeBench self-repair",
  testoutputprediction: "LiveCodeBench test output prediction",
  codeexecution: "LiveCodeBench code execution"
};

const convention = /^Scenario\.([a-z]+)_(\d+)_(\d+(?:\.\d+)?)(?:_(.+?))?_eval(?:_all)?\.json$/i;

/**
 * Who was evaluated in what: `<model>[ (N=<n>)]/Scenario.<scenario>_<n>_<temperature>[_cot]_eval_all.json`. A file that
 * lies in no folder of the archive is named after the archive, which people call what they like: that is said.
 */
export function evaluationOf({path, absolute}: Pick<ArchiveFile, "path" | "absolute">): Evaluation {
  const [name, folder = ""] = unpackedName(absolute).split("/").toReversed();
  const plain = folder.replace(/\s*\(N=\d+\)$/i, "");
  const found = convention.exec(name);
  const guess = modelNotStated(plain);
  const scenario = found?.[1].toLowerCase() ?? "codegeneration";
  return {
    config: {
      model: guess.model,
      harness: "livecodebench",
      variant: found?.[4] ?? null,
      temperature: found === null ? null : Number(found[3]),
      settings: guess.isKnown ? {} : {file: `${folder}/${name}`}
    },
    suite: suites[scenario] ?? `LiveCodeBench ${scenario}`,
    prefix: scenario === "codegeneration" ? "" : `${scenario}/`,
    ...(found !== null && guess.isKnown && path.includes("/") ? {} : {problem: guess.problem})
  };
}
