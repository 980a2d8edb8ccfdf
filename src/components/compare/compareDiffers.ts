import {formatCount} from "../format/format.js";
import type {CompareConfig, ComparePair, Comparison} from "./compareTypes.js";

const fields: [keyof CompareConfig, string][] = [
  ["model", "model"],
  ["harness", "harness"],
  ["harness_version", "harness version"],
  ["variant", "variant"],
  ["temperature", "temperature"],
  ["effort", "reasoning effort"],
  ["max_attempts", "attempts allowed"],
  ["feedback", "feedback between attempts"]
];

const notStated = "not stated";

export interface ConfigDifference {
  what: string;
  a: string;
  b: string;
  /** Pairs in which it differs. */
  pairs: number;
}

/** Everything in which the two sides differ besides their figures, the compared field itself left out. */
export function compareDiffers({pairs, choice}: Pick<Comparison, "pairs" | "choice">): ConfigDifference[] {
  const compared = pairs.filter((d) => d.a.config.config_id !== d.b.config.config_id);
  const shown = choice.kind === "configs" ? compared.slice(0, 1) : compared;
  const found = fields
    .filter(([field]) => field !== choice.kind)
    .flatMap(([field, what]) => differenceOf(shown, what, (config) => config[field]));
  const keys = new Set(shown.flatMap((d) => [d.a, d.b].flatMap((s) => Object.keys(settingsOf(s.config)))));
  const settings = [...keys].flatMap((key) =>
    differenceOf(shown, `setting ${key}`, (config) => settingsOf(config)[key] ?? null)
  );
  return [...found, ...settings, ...runsOf(pairs)];
}

function differenceOf(
  pairs: readonly ComparePair[],
  what: string,
  value: (config: CompareConfig) => unknown
): ConfigDifference[] {
  const differing = pairs.filter((d) => textOf(value(d.a.config)) !== textOf(value(d.b.config)));
  if (differing.length === 0) return [];
  const values = (side: "a" | "b") => [...new Set(differing.map((d) => textOf(value(d[side].config))))].join("; ");
  return [{what, a: values("a"), b: values("b"), pairs: differing.length}];
}

function runsOf(pairs: readonly ComparePair[]): ConfigDifference[] {
  const differing = pairs.filter((d) => d.a.n !== d.b.n);
  if (differing.length === 0) return [];
  const sum = (side: "a" | "b") => {
    const counts = pairs.map((d) => d[side].n);
    return counts.some((d) => d === null)
      ? notStated
      : (counts as number[]).reduce((x, y) => x + y, 0).toLocaleString("en-US");
  };
  return [{what: "runs behind the figures", a: sum("a"), b: sum("b"), pairs: differing.length}];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return notStated;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function settingsOf({settings}: CompareConfig): Record<string, unknown> {
  if (settings === null) return {};
  try {
    const value: unknown = JSON.parse(settings);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {settings};
  }
}

/** What the differences mean for the comparison, in a sentence. */
export function differsSentence(differs: readonly ConfigDifference[], {choice}: Pick<Comparison, "choice">): string {
  const others = differs.filter((d) => choice.kind !== "configs" || d.what !== "model");
  if (others.length === 0) {
    return choice.kind === "configs"
      ? "As far as the archive says, the two differ in nothing but their model."
      : `As far as the archive says, the two sides differ in nothing but their ${choice.kind}.`;
  }
  return `${formatCount(others.length, "other thing")} ${others.length === 1 ? "differs" : "differ"} too, so the difference cannot be put down to ${choice.kind === "configs" ? "the model" : `the ${choice.kind}`} alone.`;
}
