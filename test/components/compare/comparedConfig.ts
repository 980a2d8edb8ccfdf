import type {ComparedConfig} from "../../../src/components/overview/confounds.js";

/** A config of which nothing is stated but its name and its ten runs. */
export function comparedConfig(label: string, values: Partial<ComparedConfig> = {}): ComparedConfig {
  return {
    config_id: label.toLowerCase(),
    label,
    model_id: `maker/${label.toLowerCase()}`,
    harness: "aider",
    harness_version: null,
    variant: null,
    effort: null,
    temperature: null,
    max_attempts: null,
    feedback: null,
    has_cost: false,
    cost_kinds: [],
    price_days: [],
    judges: [],
    selections: [],
    n: 10,
    ...values
  };
}
