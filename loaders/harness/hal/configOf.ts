import type {ConfigInput} from "../../loader.js";
import {configured} from "./upload.js";
import type {Upload} from "./upload.js";

const modelKey = /^(.*\.)?model(_?name)?$/;
const secret = /api_?key|secret|password|token$/i;

/** The model among the agent's arguments, else the only one that used tokens; an unknown one is kept apart by its run. */
export function configOf(d: Upload): ConfigInput {
  const {agent_name, run_id, agent_args} = configured(d);
  const args = Object.entries(agent_args ?? {});
  const used = Object.keys(d.total_usage ?? {});
  const named = args.find(([key, value]) => modelKey.test(key) && typeof value === "string" && value !== "")?.[1];
  const model = (named as string | undefined) ?? (used.length === 1 ? used[0] : undefined);
  const temperature = Number(agent_args?.temperature ?? Number.NaN);
  const effort = agent_args?.reasoning_effort;
  const plain = args.filter(
    ([key, value]) =>
      !modelKey.test(key) &&
      !/^(temperature|reasoning_effort)$/.test(key) &&
      !secret.test(key) &&
      ["string", "number", "boolean"].includes(typeof value)
  );
  return {
    model: model ?? "unknown",
    harness: "hal",
    variant: agent_name ?? null,
    temperature: Number.isFinite(temperature) ? temperature : null,
    effort: typeof effort === "string" ? effort : null,
    settings: {...Object.fromEntries(plain), ...(model === undefined && run_id ? {run: run_id} : {})}
  };
}
