import {unpackedName} from "../../decompress.js";
import type {ConfigInput} from "../../loader.js";
import type {Problem} from "../../problem.js";
import {modelNotStated} from "../codeGeneration/modelNotStated.js";

export const suite = "BigCodeBench";

/** What is known of an evaluation: who answered which half of the benchmark, and how. */
export interface Evaluation {
  config: ConfigInput;
  /** The Hard subset is an experiment of its own: its tasks are some of the others. */
  experiment?: string;
  problem?: Problem;
}

/** The fields of `…_pass_at_k.json` that say who was evaluated. */
export interface Stated {
  model?: string | null;
  split?: string | null;
  subset?: string | null;
  calibrated?: boolean | null;
}

const end = /[._-]?(eval_results|pass_at_k)$/;
const convention = /^(.+)--bigcodebench(-hard)?-(complete|instruct)--(.+?)-(\d+(?:\.\d+)?)-(\d+)(?:[-_](.+))?$/;
/** How files were named before the benchmark had its name. */
const early = /^(.+)-openeval-(\d+(?:\.\d+)?)-(\d+)(?:-(.+))?$/;

/**
 * Who was evaluated: `<model>[--<revision>]--bigcodebench[-hard]-<split>--<backend>-<temperature>-<n>-<treatment>`, of
 * the file or of the folder whose samples were evaluated together. What a file states goes before its name.
 */
export function bigCodeBenchConfig(path: string, stated: Stated = {}): Evaluation {
  const [name, folder = ""] = unpackedName(path).split("/").toReversed();
  const own = name.replace(/\.json$/, "").replace(end, "");
  const stem = own === "" ? folder : own;
  const found = convention.exec(stem);
  if (found !== null) {
    const [, left, hard, split, backend, temperature, , treatment] = found;
    const {model, revision} = revisionOf(left);
    return evaluationOf(stated, {
      model,
      split,
      isHard: hard !== undefined,
      treatment,
      temperature: Number(temperature),
      settings: {backend, ...(revision === undefined ? {} : {revision})}
    });
  }
  const old = early.exec(stem);
  if (old !== null) {
    const [, model, temperature, , treatment] = old;
    return evaluationOf(stated, {model: named(model), treatment, temperature: Number(temperature)});
  }
  const guess = modelNotStated(named(stem));
  const {model, isKnown, problem} = guess;
  const evaluation = evaluationOf(stated, {model, settings: isKnown ? {} : {file: `${folder}/${name}`}});
  return stated.model ? evaluation : {...evaluation, problem};
}

function evaluationOf(
  stated: Stated,
  named: {
    model: string;
    split?: string;
    isHard?: boolean;
    treatment?: string;
    temperature?: number;
    settings?: Record<string, unknown>;
  }
): Evaluation {
  const words = (named.treatment ?? "").split(/[-_]/).filter((d) => d !== "");
  if (stated.calibrated === true && !words.includes("calibrated")) words.push("calibrated");
  const isHard = stated.subset ? stated.subset === "hard" : named.isHard === true;
  const split = stated.split ?? named.split;
  return {
    config: {
      model: stated.model || named.model,
      harness: "bigcodebench",
      variant: [split, ...words].filter(Boolean).join(", ") || null,
      temperature: named.temperature ?? null,
      settings: stated.model && named.settings?.file !== undefined ? {} : (named.settings ?? {})
    },
    ...(isHard ? {experiment: hardExperiment} : {})
  };
}

export const hardExperiment = "bigcodebench-hard";

function named(text: string): string {
  return text.replaceAll("--", "/");
}

/** Newer versions put the revision behind the model: `org--name--main`. */
function revisionOf(left: string): {model: string; revision?: string} {
  const parts = left.split("--");
  const last = parts.at(-1)!;
  const isRevision = parts.length > 1 && (parts.length > 2 || /^(main|master|[0-9a-f]{7,40})$/.test(last));
  if (!isRevision) return {model: parts.join("/")};
  return {model: parts.slice(0, -1).join("/"), ...(last === "main" ? {} : {revision: last})};
}
