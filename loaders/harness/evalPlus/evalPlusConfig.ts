import {unpackedName} from "../../decompress.js";
import type {ConfigInput} from "../../loader.js";
import type {Problem} from "../../problem.js";
import {modelNotStated} from "../codeGeneration/modelNotStated.js";

const backends = "vllm|hf|openai|anthropic|google|gemini|mistral|bedrock|ollama|gptqmodel|sglang|litellm|transformers";
const convention = new RegExp(`^(.+?)(?:_(${backends}))?_temp_(\\d+(?:\\.\\d+)?)(.*)$`);

/**
 * Who was evaluated, which EvalPlus writes into the name alone: `<model>_<backend>_temp_<t>[-sanitized]`, before 0.3
 * without a backend, of the file or of the folder whose samples it evaluated together.
 */
export function evalPlusConfig(path: string): {config: ConfigInput; problem?: Problem} {
  const [name, folder = ""] = unpackedName(path).split("/").toReversed();
  const own = name.replace(/\.json$/, "").replace(/[._-]?eval_results$/, "");
  const stem = own === "" ? folder : own;
  const found = convention.exec(stem);
  if (found !== null) {
    const [, model, backend, temperature, rest] = found;
    return {config: configOf(model.replaceAll("--", "/"), {backend, temperature: Number(temperature), rest})};
  }
  const [plain, rest] = stem.split(/(-sanitized)$/);
  const {model, problem, isKnown} = modelNotStated(plain.replaceAll("--", "/"));
  const config = configOf(model, {rest: rest ?? ""});
  return {config: isKnown ? config : {...config, settings: {file: `${folder}/${name}`}}, problem};
}

function configOf(
  model: string,
  {backend, temperature, rest}: {backend?: string; temperature?: number; rest: string}
): ConfigInput {
  return {
    model,
    harness: "evalplus",
    variant: rest.replace(/^[-_.]+/, "") || null,
    temperature: temperature ?? null,
    settings: backend === undefined ? {} : {backend}
  };
}
