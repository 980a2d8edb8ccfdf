import {createHash} from "node:crypto";
import type {ConfigInput} from "../../loader.js";
import type {Evaluation} from "./result.js";

type Fields = Record<string, unknown>;

/** Settings of a model that are no secret: a provider's configuration may hold keys and headers. */
const known = ["max_tokens", "maxTokens", "max_output_tokens", "top_p", "topP", "top_k", "seed", "verbosity"];
const longest = 40;

interface Pair {
  provider: {id: string; label?: string | null};
  promptIdx?: number | null;
  promptId?: string | null;
  label?: string | null;
}

/** A prompt template sent to a provider: the pair is the config, its name the label of the prompt. */
export function configOf(pair: Pair, evaluation: Evaluation): ConfigInput {
  const {provider, promptId, label} = pair;
  const {settings, place} = settingsOf(pair, evaluation);
  const {temperature} = settings;
  const effort = settings.reasoning_effort ?? (settings.reasoning as Fields | undefined)?.effort;
  const prompt = promptId ?? (label ? digest(label) : null);
  return {
    model: provider.id,
    harness: "promptfoo",
    harness_version: evaluation.metadata?.promptfooVersion ?? null,
    variant: [shorten(label), provider.label].filter(Boolean).join(" · ") || null,
    temperature: typeof temperature === "number" ? temperature : null,
    effort: typeof effort === "string" ? effort : null,
    settings: {
      ...(prompt === null ? {} : {prompt_id: prompt.slice(0, 12)}),
      ...(place === undefined ? {} : {provider: place}),
      ...Object.fromEntries(known.flatMap((key) => (key in settings ? [[key, settings[key]]] : [])))
    }
  };
}

/**
 * The settings of a provider as config.providers has them: a name alone, an entry with its id, or the id as a key. One
 * model may stand there several times; then the order of the prompts tells which, and `place` keeps them apart.
 */
function settingsOf(
  {provider: {id, label}, promptIdx}: Pair,
  {providers, prompts}: Evaluation
): {settings: Fields; place?: number} {
  const list = (Array.isArray(providers) ? providers : []).map((d): Fields => {
    if (typeof d === "string") return {id: d};
    if (!isFields(d) || typeof d.id === "string") return isFields(d) ? d : {};
    const [[key, value] = ["", {}]] = Object.entries(d);
    return {id: key, ...(value as Fields)};
  });
  const found = list.filter((d) => d.id === id && (!label || d.label === label));
  const configs = found.map((d) => (isFields(d.config) ? d.config : {}));
  if (found.length < 2) return {settings: configs[0] ?? {}};
  const own = typeof promptIdx === "number" ? prompts?.[promptIdx] : undefined;
  if (own === undefined) return {settings: {}};
  const place = prompts!.slice(0, promptIdx!).filter((d) => d.id === own.id && d.provider === own.provider).length;
  return {settings: configs[place] ?? {}, place: place + 1};
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A label is the file of the prompt and its text, or the whole text: its file, or its beginning. */
function shorten(label: string | null | undefined): string | null {
  if (!label) return null;
  const file = /^(\S+\.\w{2,5}(?::\S+)?): /.exec(label)?.[1];
  const line = (file ?? label).trim().split("\n")[0];
  const isWhole = line === label.trim() || file !== undefined;
  return isWhole && line.length <= longest ? line : `${line.slice(0, longest)}…`;
}

export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
