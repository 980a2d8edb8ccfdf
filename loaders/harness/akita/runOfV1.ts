import {z} from "zod";
import type {RunInput} from "../../runRecord.js";
import {ending, outcomeOf} from "./outcomeOf.js";
import {sumTokens, tokenCounts, tokensOf} from "./tokensOf.js";

const seconds = z.number().nonnegative().nullish();

export const phaseV1 = ending.extend({
  phase: z.string(),
  elapsed_seconds: seconds,
  started_at: z.string().nullish(),
  tokens: tokenCounts.nullish()
});

const subagent = z.looseObject({model: z.string().nullish()}).nullish();

/** The fields of a result.json that are read. Those at the top are of the last phase, but elapsed_seconds is the sum. */
export const resultV1 = ending.extend({
  model: z.looseObject({
    slug: z.string().min(1),
    id: z.string().min(1),
    provider: z.string().nullish(),
    runner_type: z.string().nullish(),
    codex_reasoning_effort: z.string().nullish(),
    opencode_subagent: subagent,
    codex_subagent: subagent
  }),
  elapsed_seconds: seconds,
  opencode_session_id: z.string().nullish(),
  primary_prompt_sha256: z.string().nullish(),
  tokens: tokenCounts.nullish(),
  phases: z.array(phaseV1).min(1),
  project_summary: z
    .looseObject({
      file_count: z.int().nonnegative().nullish(),
      works_as_intended: z.string().nullish(),
      works_note: z.string().nullish()
    })
    .nullish()
});

export type ResultV1 = z.infer<typeof resultV1>;

const harnesses: Record<string, string> = {codex: "Codex CLI", kimi: "Kimi Code CLI", opencode: "opencode"};

/** A run of v1. Tokens are those of all phases where a phase counts its own whole, else of the last step of the last. */
export function runOfV1(r: ResultV1, path: string): RunInput {
  const {model, phases, project_summary: summary} = r;
  const runner = model.runner_type ?? "opencode";
  const tokens_semantics = runner === "opencode" ? "last step" : "cumulative";
  const whole =
    tokens_semantics === "cumulative" ? sumTokens(phases.map((d) => tokensOf(d.tokens))) : tokensOf(r.tokens);
  const hasTokens = phases.some((d) => Object.values(tokensOf(d.tokens)).some((n) => n !== null));
  const works = summary?.works_as_intended;
  return {
    task: "rails-rubyllm-chat",
    ...configOf(r, path),
    ...outcomeOf(r, {hasTokens}),
    ...whole,
    tokens_semantics: Object.values(whole).some((n) => n !== null) ? tokens_semantics : null,
    duration_s: r.elapsed_seconds ?? null,
    duration_scope: "wall",
    started_at: phases[0].started_at ?? null,
    source_run_id: r.opencode_session_id ?? null,
    scores: {
      ...(typeof summary?.file_count === "number" ? {file_count: summary.file_count} : {}),
      ...(works ? {works_as_intended: {passed: {yes: true, no: false}[works] ?? null, raw: works}} : {})
    },
    phases: phases.map((d) => ({
      name: d.phase,
      status: d.status,
      ...tokensOf(d.tokens),
      tokens_semantics,
      duration_s: d.elapsed_seconds ?? null
    }))
  };
}

/** Variants have names of their own; runs on other hardware are in folders of their own, results-nvidia. */
function configOf({model, primary_prompt_sha256}: ResultV1, path: string): Partial<RunInput> {
  const {slug, id, provider, runner_type} = model;
  const coder = model.opencode_subagent ?? model.codex_subagent;
  const folder = /^results-(.+)$/.exec(path.split("/").at(-3) ?? "")?.[1];
  const runner = runner_type ?? "opencode";
  return {
    config: folder === undefined ? slug : `${slug}--${folder}`,
    model: provider && id.startsWith(`${provider}/`) ? id.slice(provider.length + 1) : id,
    harness: harnesses[runner] ?? runner,
    variant: coder ? (slug.endsWith("_forced") ? "forced delegation" : "delegation") : null,
    effort: model.codex_reasoning_effort ?? null,
    settings: {
      ...(provider ? {provider} : {}),
      ...(coder?.model ? {subagent: coder.model} : {}),
      ...(folder ? {hardware: folder} : {}),
      ...(primary_prompt_sha256 ? {prompt_sha256: primary_prompt_sha256} : {})
    }
  };
}
