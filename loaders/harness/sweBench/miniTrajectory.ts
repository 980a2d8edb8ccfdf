import {createHash} from "node:crypto";
import {z} from "zod";
import {isoTime} from "../../isoTime.js";
import {exitFailure} from "./exitFailure.js";
import {tokensOf} from "./responseTokens.js";
import {split, trajectoryOf} from "./sweFiles.js";
import type {Trajectory} from "./trajectory.js";

const number = z.number().nullish();
const word = z.string().nullish();

/** The fields of a .traj.json that are read: trajectory_format mini-swe-agent-1 and -1.1, and those before it. */
const trajectory = z.looseObject({
  info: z.looseObject({
    exit_status: word,
    mini_version: word,
    exception_str: word,
    model_stats: z.looseObject({instance_cost: number, api_calls: z.int().nullish()}).nullish(),
    config: z
      .looseObject({
        agent: z
          .looseObject({system_template: word, instance_template: word, step_limit: number, cost_limit: number})
          .nullish(),
        model: z.looseObject({model_name: word, model_kwargs: z.looseObject({}).nullish()}).nullish(),
        environment: z.looseObject({image: word}).nullish()
      })
      .nullish()
  }),
  instance_id: word,
  messages: z.array(z.unknown()).nullish()
});

const message = z.looseObject({
  extra: z.looseObject({
    timestamp: number,
    response: z.looseObject({id: word, usage: z.record(z.string(), z.unknown()).nullish()}).nullish()
  })
});

/** Reads the trajectory of one instance by mini-swe-agent. Calls are summed; what was said in them is not kept. */
export function miniTrajectory(value: unknown, {path}: {path: string}): Trajectory {
  const {info, instance_id, messages} = trajectory.parse(value);
  const {model_stats, config, exit_status} = info;
  const extras = (messages ?? []).flatMap((d) => {
    const parsed = message.safeParse(d);
    return parsed.success ? [parsed.data.extra] : [];
  });
  const usages = extras.flatMap((d) => (d.response?.usage ? [d.response.usage] : []));
  const times = extras.flatMap((d) => d.timestamp ?? []);
  const kwargs = config?.model?.model_kwargs ?? {};
  const measuredCost = usages.length > 0 && usages.every((d) => typeof d.cost === "number");
  const firstResponse = extras.find((d) => d.response?.id)?.response?.id ?? undefined;
  const instance = instance_id ?? trajectoryOf(split(path).name) ?? path;
  return {
    task: instance,
    model: config?.model?.model_name ?? undefined,
    harness: "mini-swe-agent",
    harness_version: info.mini_version ?? null,
    temperature: typeof kwargs.temperature === "number" ? kwargs.temperature : null,
    effort: effortOf(kwargs),
    settings: settingsOf(config?.agent ?? {}),
    ending: exitFailure(exit_status),
    measured: {
      cost_usd: model_stats?.instance_cost ?? null,
      ...(model_stats?.instance_cost ? {cost_kind: measuredCost ? ("measured" as const) : ("computed" as const)} : {}),
      ...tokensOf(usages),
      ...(times.length > 1
        ? {
            duration_s: Number((Math.max(...times) - Math.min(...times)).toFixed(6)),
            duration_scope: "unknown" as const,
            started_at: isoTime(Math.min(...times))
          }
        : {})
    },
    scores: model_stats?.api_calls ? {api_calls: model_stats.api_calls} : {},
    ...noteOf(exit_status, info.exception_str),
    ...(firstResponse === undefined ? {} : {source_run_id: firstResponse})
  };
}

function effortOf(kwargs: Record<string, unknown>): string | null {
  const {reasoning, reasoning_effort = (reasoning as {effort?: unknown} | undefined)?.effort} = kwargs;
  return typeof reasoning_effort === "string" ? reasoning_effort : null;
}

interface Agent {
  system_template?: string | null;
  instance_template?: string | null;
  step_limit?: number | null;
  cost_limit?: number | null;
}

/** The limits, and a mark of the prompt: two prompts are two configs. */
function settingsOf({system_template, instance_template, step_limit, cost_limit}: Agent): Record<string, unknown> {
  const templates = [system_template, instance_template].filter((d) => typeof d === "string");
  const prompt = createHash("sha256").update(templates.join("\0")).digest("hex").slice(0, 8);
  return {
    ...(typeof step_limit === "number" ? {step_limit} : {}),
    ...(typeof cost_limit === "number" ? {cost_limit} : {}),
    ...(templates.length === 0 ? {} : {prompt})
  };
}

function noteOf(exit: string | null | undefined, exception: string | null | undefined): {note?: string} {
  if (exit === null || exit === undefined || exit === "Submitted") return {};
  return {note: [`exit ${exit}`, exception?.split("\n")[0].slice(0, 200)].filter(Boolean).join(": ")};
}
