import {createHash} from "node:crypto";
import type {ConfigInput} from "../../loader.js";
import type {Evaluation} from "./result.js";

type Fields = Record<string, unknown>;

/** Settings of a model that are no secret: a provider's configuration may hold keys and headers. */
const known = ["max_tokens", "maxTokens", "max_output_tokens", "top_p", "topP", "top_k", "seed", "verbosity"];
const longest = 40;

/** A prompt template sent to a provider: the pair is the config, its name the label of the prompt. */
export function configOf(
  {
    provider,
    promptId,
    label
  }: {provider: {id: string; label?: string | null}; promptId?: string | null; label?: string | null},
  {providers, metadata}: Evaluation
): ConfigInput {
  const settings = settingsOf(providers, provider);
  const {temperature} = settings;
  const effort = settings.reasoning_effort ?? (settings.reasoning as Fields | undefined)?.effort;
  const prompt = promptId ?? (label ? digest(label) : null);
  return {
    model: provider.id,
    harness: "promptfoo",
    harness_version: metadata?.promptfooVersion ?? null,
    variant: [shorten(label), provider.label].filter(Boolean).join(" · ") || null,
    temperature: typeof temperature === "number" ? temperature : null,
    effort: typeof effort === "string" ? effort : null,
    settings: {
      ...(prompt === null ? {} : {prompt_id: prompt.slice(0, 12)}),
      ...Object.fromEntries(known.flatMap((key) => (key in settings ? [[key, settings[key]]] : [])))
    }
  };
}

/** The settings of a provider as config.providers has them: a name alone, an entry with its id, or the id as a key. */
function settingsOf(providers: unknown, {id, label}: {id: string; label?: string | null}): Fields {
  const list = Array.isArray(providers) ? providers.filter(isFields) : [];
  const entries = list.map((d): Fields => (typeof d.id === "string" ? d : ((Object.values(d)[0] as Fields) ?? {})));
  const named = list.map((d) => (typeof d.id === "string" ? d.id : Object.keys(d)[0]));
  const found = entries.filter((d, i) => named[i] === id && (!label || d.label === label));
  return found.length === 1 && isFields(found[0].config) ? found[0].config : {};
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
