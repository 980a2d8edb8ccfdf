import {hash} from "node:crypto";
import type {ArchiveYaml} from "./archiveYaml.js";
import type {ConfigInput} from "./loader.js";
import type {ModelNames} from "./modelNames.js";
import type {Row} from "./schema.js";

type Config = Row<"configs">;
type Settings = Omit<Config, "study_id" | "config_id" | "label" | "tier" | "fingerprint">;

/** Finds models and configs of one study by any of their names. */
export interface Names {
  modelId(name: string): string;
  /** The declared config of that slug, label or alias. */
  declaredConfig(name: string): Config | undefined;
  /** The config of a run: the declared one it names, or one made from its settings. */
  configOf(run: ConfigInput): Config | {expected: string; received: string};
  declared: Config[];
}

export function createNames(yaml: ArchiveYaml, {ids}: Pick<ModelNames, "ids">): Names {
  const own = new Map(Object.entries(yaml.models).map(([name, id]) => [name.toLowerCase(), id]));
  const modelId = (name: string) => {
    const id = own.get(name.toLowerCase()) ?? name;
    return ids.get(id.toLowerCase()) ?? id;
  };
  const declared = Object.entries(yaml.configs).map(([config_id, d]): Config => {
    const settings: Settings = {
      model_id: modelId(d.model),
      harness: d.harness ?? null,
      harness_version: d.harness_version ?? null,
      variant: d.variant ?? null,
      temperature: d.temperature ?? null,
      effort: d.effort ?? null,
      max_attempts: d.max_attempts ?? null,
      feedback: d.feedback ?? null,
      settings: settingsText(d.settings)
    };
    return {
      study_id: yaml.study,
      config_id,
      label: d.label ?? config_id,
      ...settings,
      tier: d.tier ?? null,
      fingerprint: fingerprint(settings)
    };
  });
  const byName = new Map<string, Config>();
  for (const config of declared) {
    const {aliases} = yaml.configs[config.config_id];
    for (const name of [...aliases, config.label, config.config_id]) byName.set(name.toLowerCase(), config);
  }
  const declaredConfig = (name: string) => byName.get(name.toLowerCase());
  const made = new Map<string, Config>();
  return {
    modelId,
    declared,
    declaredConfig,
    configOf(run) {
      const named = run.config === undefined ? undefined : declaredConfig(run.config);
      if (named !== undefined) return named;
      const {model} = run;
      if (model === undefined) {
        return run.config === undefined
          ? {expected: "a model or a config", received: "neither"}
          : {expected: "a config that archive.yaml declares, or a model", received: run.config};
      }
      const key = JSON.stringify(configFields.map((name) => run[name]));
      const known = made.get(key);
      if (known !== undefined) return known;
      const config = madeConfig(run, {study_id: yaml.study, model_id: modelId(model)});
      made.set(key, config);
      return config;
    }
  };
}

const configFields = [
  "config",
  "model",
  "harness",
  "harness_version",
  "variant",
  "temperature",
  "effort",
  "max_attempts",
  "feedback",
  "settings"
] as const satisfies (keyof ConfigInput)[];

function madeConfig(run: ConfigInput, {study_id, model_id}: {study_id: string; model_id: string}): Config {
  const settings: Settings = {
    model_id,
    harness: run.harness ?? null,
    harness_version: run.harness_version ?? null,
    variant: run.variant ?? null,
    temperature: run.temperature ?? null,
    effort: run.effort ?? null,
    max_attempts: run.max_attempts ?? null,
    feedback: run.feedback ?? null,
    settings: settingsText(run.settings)
  };
  const mark = fingerprint(settings);
  const model = model_id.split("/").at(-1);
  const parts = [model, settings.harness, settings.variant, settings.effort].filter(Boolean);
  const made = `${parts.map((d) => slugify(String(d))).join("--")}--${mark.slice(3, 9)}`;
  return {
    study_id,
    config_id: run.config === undefined ? made : isSlug.test(run.config) ? run.config : slugify(run.config),
    label: run.config ?? [model, settings.variant, settings.effort].filter(Boolean).join(" · "),
    ...settings,
    tier: null,
    fingerprint: mark
  };
}

const isSlug = /^[a-z0-9][a-z0-9._-]*$/;

/** A study-free hash of what a config is: equal fingerprints on equal tasks may be compared. */
export function fingerprint(settings: Settings): string {
  const text = JSON.stringify(Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `v1:${hash("sha256", text).slice(0, 16)}`;
}

function settingsText(settings: Record<string, unknown> | undefined): string | null {
  if (settings === undefined || Object.keys(settings).length === 0) return null;
  return JSON.stringify(Object.fromEntries(Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

export function slugify(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, "-")
    .replace(/^[-._]+|[-._]+$/g, "");
  return slug || hash("sha256", name).slice(0, 8);
}
