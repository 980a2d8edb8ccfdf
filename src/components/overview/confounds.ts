import {formatCount} from "../format/format.js";
import {groupBy} from "../groupBy.js";

/** A row of compared.sql: a config of a leaderboard with what may set it apart besides its model. */
export interface ComparedConfig {
  config_id: string;
  label: string;
  model_id: string;
  harness: string | null;
  harness_version: string | null;
  variant: string | null;
  effort: string | null;
  temperature: number | null;
  max_attempts: number | null;
  feedback: string | null;
  /** Whether a cost of it is known in dollars. */
  has_cost: boolean;
  cost_kinds: string[];
  /** Days of the prices behind its costs, as precise as they are known. */
  price_days: string[];
  judges: string[];
  /** How its runs were selected from more. */
  selections: string[];
  /** Runs behind the figure that ranks it. */
  n: number | null;
}

/** Something besides the model by which the compared configs differ. */
export interface Confound {
  id: string;
  /** In a few words, for a chip. */
  title: string;
  /** What follows for the reader. */
  text: string;
  /** Which configs have which value, most configs first. */
  evidence: {value: string; configs: string[]}[];
}

interface Factor {
  id: string;
  name: string;
  value: (config: ComparedConfig) => string | null;
  /** How a config without a value is called, where having none is a value too. */
  none?: string;
}

const factors: Factor[] = [
  {id: "harness", name: "harness", value: (d) => d.harness},
  {
    id: "harness_version",
    name: "version of the harness",
    value: (d) => (d.harness_version === null ? null : `${d.harness ?? "harness not stated"} ${d.harness_version}`)
  },
  {id: "variant", name: "variant", value: (d) => d.variant, none: "none"},
  {id: "effort", name: "reasoning effort", value: (d) => d.effort},
  {id: "temperature", name: "temperature", value: (d) => (d.temperature === null ? null : String(d.temperature))},
  {id: "retry", name: "retry policy", value: retryPolicy}
];

const unstated = "not stated";
const leastRatio = 2;

/**
 * What else differs between configs that a leaderboard ranks beside each other, so that their scores may differ for another
 * reason than their model. A factor that was crossed with the models (each of them with each of its values) is part of
 * the design and no confound; so is one that a single model was tried with.
 */
export function confounds(configs: readonly ComparedConfig[]): Confound[] {
  if (configs.length < 2) return [];
  return [
    ...factors.map((factor) => factorConfound(configs, factor)),
    selectionConfound(configs),
    sizeConfound(configs),
    costConfound(configs),
    priceConfound(configs),
    judgeConfound(configs)
  ].filter((d) => d !== null);
}

function factorConfound(configs: readonly ComparedConfig[], {id, name, value, none}: Factor): Confound | null {
  // Versions of other harnesses are no versions of this one.
  const harnesses = groupBy(configs, (d) => d.harness);
  const family =
    id === "harness_version" ? [...harnesses.values()].find((d) => new Set(d.map(value)).size > 1) : configs;
  if (family === undefined || family.every((d) => value(d) === null)) return null;
  const levelOf = (d: ComparedConfig) => value(d) ?? none ?? unstated;
  const evidence = evidenceOf(family, levelOf);
  if (evidence.length < 2) return null;
  const perModel = Array.from(groupBy(family, (d) => d.model_id).values(), (d) => new Set(d.map(levelOf)).size);
  if (perModel.every((d) => d === evidence.length)) return null;
  const stated = evidence.filter((d) => d.value !== unstated);
  if (stated.length === 1) {
    return {
      id,
      title: `${name} stated for some only`,
      text: `Whether the other configs had the same ${name} is not known, so a difference of scores may come from it.`,
      evidence
    };
  }
  if (perModel.every((d) => d === 1)) {
    return {
      id,
      title: `${name} moves with the model`,
      text: `Every model has one ${name} only, and not all have the same: between configs of different ${name} the scores may differ for either reason, and nothing here can part the two.`,
      evidence
    };
  }
  return {
    id,
    title: `${name} mixed`,
    text: `Some models stand here with more than one ${name}, others with one: a rank compares both at once. Within the models that have several, the compare page parts them.`,
    evidence
  };
}

/** In the order of their weight: how often a run may be tried, and what a retry sees. */
function retryPolicy({max_attempts, feedback}: ComparedConfig): string | null {
  if (max_attempts === null) return feedback === null ? null : `retries that see ${feedback}`;
  if (max_attempts === 1) return "a single attempt";
  return `up to ${max_attempts} attempts${feedback === null ? "" : `, that see ${feedback}`}`;
}

function selectionConfound(configs: readonly ComparedConfig[]): Confound | null {
  if (configs.every((d) => d.selections.length === 0)) return null;
  const evidence = evidenceOf(configs, (d) =>
    d.selections.length ? d.selections.join("; ") : "all runs, or none said"
  );
  if (evidence.length < 2) return null;
  return {
    id: "selection",
    title: "runs selected",
    text: "The runs of some configs were chosen from more, which the others' were not.",
    evidence
  };
}

function sizeConfound(configs: readonly ComparedConfig[]): Confound | null {
  const known = configs.filter((d) => d.n !== null && d.n > 0);
  const sizes = known.map((d) => d.n!);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (known.length < 2 || most < leastRatio * least) return null;
  return {
    id: "n",
    title: `n from ${least.toLocaleString("en-US")} to ${most.toLocaleString("en-US")}`,
    text: "The scores rest on very different numbers of runs: those of few runs lie further from the truth, at both ends of the ranking.",
    evidence: evidenceOf(known, (d) => formatCount(d.n!, "run"))
  };
}

function costConfound(configs: readonly ComparedConfig[]): Confound | null {
  if (!configs.some((d) => d.has_cost)) return null;
  const evidence = evidenceOf(configs, (d) => (d.cost_kinds.length ? d.cost_kinds.join(" and ") : "unknown"));
  if (evidence.length < 2) return null;
  return {
    id: "cost",
    title: "costs known in different ways",
    text: "A measured cost, an estimate, a subscription and an unknown one are not on one scale: compare costs within a kind.",
    evidence
  };
}

function priceConfound(configs: readonly ComparedConfig[]): Confound | null {
  const dated = configs.filter((d) => d.price_days.length > 0);
  if (new Set(dated.flatMap((d) => d.price_days)).size < 2) return null;
  return {
    id: "price",
    title: "prices of several days",
    text: "Prices change: part of a difference of costs may be that of the days.",
    evidence: evidenceOf(dated, (d) => d.price_days.join(", "))
  };
}

function judgeConfound(configs: readonly ComparedConfig[]): Confound | null {
  if (configs.every((d) => d.judges.length === 0)) return null;
  const evidence = evidenceOf(configs, (d) => (d.judges.length ? d.judges.join(", ") : "no judge"));
  if (evidence.length < 2) return null;
  return {
    id: "judge",
    title: "judges differ",
    text: "Not all configs were scored by the same judges: a judge's leniency looks like the config's quality.",
    evidence
  };
}

function evidenceOf(
  configs: readonly ComparedConfig[],
  valueOf: (config: ComparedConfig) => string
): Confound["evidence"] {
  return Array.from(groupBy(configs, valueOf), ([value, own]) => ({value, configs: own.map((d) => d.label)})).toSorted(
    (a, b) => b.configs.length - a.configs.length || (a.value < b.value ? -1 : 1)
  );
}
