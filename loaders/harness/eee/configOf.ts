import type {ConfigInput} from "../../loader.js";
import type {Aggregate, Result} from "./aggregate.js";
import {known} from "./lenient.js";

/** The config of a figure: model, who ran it, and how as far as it is said. */
export function configOf(file: Aggregate, result?: Result): ConfigInput {
  const {model_info, eval_library, source_metadata, evaluation_source} = file;
  const args = result?.generation_config.generation_args;
  const details = {...model_info.additional_details, ...result?.generation_config.additional_details};
  const detail = (name: string) => known(typeof details[name] === "string" ? details[name] : null);
  const source = known(source_metadata.source_name) ?? known(evaluation_source.evaluation_source_name);
  const isRun = source_metadata.source_type === "evaluation_run";
  const harness = known(eval_library.name) ?? (isRun ? source : null);
  const engine = [model_info.inference_engine.name, model_info.inference_engine.version].map(known);
  const settings: Record<string, unknown> = {
    source: harness === null ? (source ?? known(source_metadata.source_organization_name)) : null,
    inference_platform: known(model_info.inference_platform),
    inference_engine: engine.filter((d) => d !== null).join(" ") || null,
    precision: detail("precision"),
    top_p: args?.top_p,
    top_k: args?.top_k,
    max_tokens: args?.max_tokens,
    reasoning: args?.reasoning,
    tools: toolNames(args?.agentic_eval_config.available_tools),
    limits: args === undefined || Object.keys(args.eval_limits).length === 0 ? null : args.eval_limits,
    sandbox: known(args?.sandbox.type)
  };
  return {
    model: modelOf(file) ?? "unknown",
    harness,
    harness_version: known(eval_library.version),
    variant: detail("agent_scaffold"),
    effort: detail("inference_effort") ?? detail("reasoning_effort"),
    temperature: args?.temperature ?? null,
    max_attempts: args?.max_attempts ?? null,
    feedback: args?.incorrect_attempt_feedback ?? null,
    settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null && value !== undefined))
  };
}

export function modelOf({model_info}: Aggregate): string | null {
  return known(model_info.id) ?? known(model_info.name);
}

function toolNames(tools: unknown): string[] | null {
  if (!Array.isArray(tools)) return null;
  const names = tools.map((d) => (d as {name?: unknown} | null)?.name).filter((d) => typeof d === "string");
  return names.length > 0 ? names : null;
}
