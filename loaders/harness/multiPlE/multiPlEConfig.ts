import {unpackedName} from "../../decompress.js";
import type {ConfigInput} from "../../loader.js";
import type {Problem} from "../../problem.js";
import {modelNotStated} from "../codeGeneration/modelNotStated.js";

export interface Evaluation {
  config: ConfigInput;
  suite: string | null;
  problem?: Problem;
}

/** Who was evaluated: the folder `<dataset>-<language>-<model>-<temperature>-<variation>` alone says it. */
export function multiPlEConfig(path: string, {name, language}: {name: string; language: string}): Evaluation {
  const folders = unpackedName(path).split("/").toReversed().slice(1);
  for (const folder of folders) {
    const [, dataset, rest = ""] = /^([a-z_]+)-(.+)$/i.exec(folder) ?? [];
    if (dataset === undefined || !rest.startsWith(`${language}-`)) continue;
    const found = /^(.+)-(\d+(?:\.\d+)?)-([a-z_]+)$/i.exec(rest.slice(language.length + 1));
    if (found === null) continue;
    const [, model, temperature, variant] = found;
    return {config: configOf(model, {variant, temperature: Number(temperature)}), suite: `${dataset}-${language}`};
  }
  const {model, problem, isKnown} = modelNotStated(folders[0] ?? "");
  const config = configOf(model, {});
  const dataset = /^(HumanEval|mbpp)_/i.exec(name)?.[1].toLowerCase();
  return {
    config: isKnown ? config : {...config, settings: {folder: folders[0] ?? ""}},
    suite: dataset === undefined ? null : `${dataset}-${language}`,
    problem
  };
}

function configOf(model: string, {variant, temperature}: {variant?: string; temperature?: number}): ConfigInput {
  return {model, harness: "multipl-e", variant: variant ?? null, temperature: temperature ?? null};
}
