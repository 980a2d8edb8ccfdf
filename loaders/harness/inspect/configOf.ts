import type {ConfigInput} from "../../loader.js";
import type {Header} from "./header.js";

type Fields = Record<string, unknown>;

/** Settings of the connection, not of the model: they change no answer. */
const operational = [
  "adaptive_connections",
  "attempt_timeout",
  "batch",
  "cache",
  "max_connections",
  "max_retries",
  "timeout"
];
const limits = ["message_limit", "token_limit", "turn_limit", "time_limit", "working_limit", "cost_limit"];

/**
 * The config of a log: model, Inspect, solver where one was chosen, and what was set by hand. What the task itself does
 * by default (its plan, its defaults) is the task's, so that one model keeps one config over the tasks of an eval set.
 */
export function configOf({eval: spec, plan}: Header): ConfigInput {
  const {temperature, reasoning_effort, ...generate} = {...spec.model_generate_config, ...plan?.config} as Fields;
  const settings = {
    ...pick(generate, (key) => !operational.includes(key)),
    ...pick(spec.config ?? {}, (key) => limits.includes(key)),
    ...group("task_args", spec.task_args_passed ?? spec.task_args),
    ...group("solver_args", spec.solver_args),
    ...group("model_args", spec.model_args),
    ...group("model_roles", Object.fromEntries(Object.entries(spec.model_roles ?? {}).map(([k, d]) => [k, d.model])))
  };
  const version = spec.packages?.inspect_ai;
  return {
    model: spec.model,
    harness: "inspect",
    harness_version: typeof version === "string" ? version : null,
    variant: spec.solver ?? null,
    temperature: typeof temperature === "number" ? temperature : null,
    effort: typeof reasoning_effort === "string" ? reasoning_effort : null,
    settings
  };
}

function group(name: string, fields: Fields | null | undefined): Fields {
  const kept = pick(fields ?? {}, () => true);
  return Object.keys(kept).length === 0 ? {} : {[name]: kept};
}

function pick(fields: Fields, keeps: (key: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key, d]) => keeps(key) && d !== null && d !== undefined));
}
