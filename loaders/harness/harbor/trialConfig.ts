import {kwargsOf} from "./kwargsOf.js";
import type {Trial} from "./trialRun.js";

/** Who ran a trial: agent and model as Harbor resolved them, else as they were asked for, and what they were given. */
export function trialConfig({agent_info, config}: Trial) {
  const stated = config?.agent?.model_name ?? undefined;
  const model = agent_info?.model_info?.name ?? stated?.split("/").slice(1).join("/") ?? "";
  const provider = agent_info?.model_info?.provider ?? (stated?.includes("/") ? stated.split("/")[0] : undefined);
  const {effort, temperature, settings} = kwargsOf(config?.agent?.kwargs ?? {});
  const given = {
    provider,
    agent_version: agent_info?.version,
    environment: config?.environment?.type,
    timeout_multiplier: notOne(config?.timeout_multiplier),
    agent_timeout_multiplier: notOne(config?.agent_timeout_multiplier),
    verifier_timeout_multiplier: notOne(config?.verifier_timeout_multiplier),
    agent_timeout_s: config?.agent?.override_timeout_sec,
    agent_timeout_max_s: config?.agent?.max_timeout_sec
  };
  return {
    model: model || stated || "unknown",
    harness: "harbor",
    variant: agent_info?.name ?? config?.agent?.name ?? null,
    temperature,
    effort,
    settings: {
      ...settings,
      ...Object.fromEntries(Object.entries(given).filter(([, d]) => d !== null && d !== undefined))
    }
  };
}

function notOne(multiplier: number | null | undefined): number | null | undefined {
  return multiplier === 1 ? null : multiplier;
}
