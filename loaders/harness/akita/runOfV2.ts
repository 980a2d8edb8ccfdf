import {z} from "zod";
import type {ConfigInput} from "../../loader.js";
import type {RunInput} from "../../runRecord.js";
import {sumTokens, tokenCounts, tokensOf} from "./tokensOf.js";

const amount = z.number().nonnegative().nullish();

/** The fields of a phase that are read, in result.json and in a file of its own. */
export const phaseV2 = z.looseObject({
  phase: z.string(),
  cost_usd: amount,
  elapsed_seconds: amount,
  exit_code: z.int().nullish(),
  timed_out: z.boolean().nullish(),
  started_at: z.string().nullish(),
  session_id: z.string().nullish(),
  file_count_after: z.int().nonnegative().nullish(),
  tokens: tokenCounts.nullish()
});

export type PhaseV2 = z.infer<typeof phaseV2>;

/** The fields of a result.json that are read. */
export const resultV2 = z.looseObject({
  slug: z.string().min(1),
  label: z.string().min(1),
  harness: z.string().min(1),
  billing: z.string().nullish(),
  cost_usd_total: amount,
  elapsed_seconds_total: amount,
  ended_at: z.string().nullish(),
  self_review_present: z.boolean().nullish(),
  _cost_corrected: z.string().nullish(),
  phases: z.array(phaseV2).min(1)
});

export type ResultV2 = z.infer<typeof resultV2>;

interface Context {
  config: ConfigInput;
  /** The phases as their own files have them. */
  twins: PhaseV2[];
  /** Phases that have a file and are not in result.json. */
  missing: string[];
  path: string;
}

/** A run of v2: a cost of 0 is unknown unless the run was local and free; under a subscription it is an API equivalent. */
export function runOfV2(r: ResultV2, {config, twins, missing, path}: Context): RunInput {
  const {phases} = r;
  const last = phases.at(-1)!;
  const tokens = sumTokens(phases.map((d) => tokensOf(d.tokens)));
  const kind = costKindOf(r.billing ?? "");
  const isPartial = missing.length > 0;
  return {
    task: "rails-rubyllm-chat-v2",
    experiment: "v2",
    ...config,
    ...outcomeOf(phases),
    cost_usd: r.cost_usd_total ?? null,
    ...(r.cost_usd_total || kind === "free" ? {cost_kind: kind} : {}),
    ...tokens,
    tokens_semantics: Object.values(tokens).some((n) => n !== null) ? "cumulative" : null,
    duration_s: r.elapsed_seconds_total ?? null,
    duration_scope: "wall",
    started_at: phases[0].started_at ?? null,
    approximate: isPartial ? ["cost_usd", "tokens_input", "tokens_output", "duration_s"] : undefined,
    note: noteOf(r, {missing, path}),
    source_run_id: last.session_id ?? `${r.slug} ${phases[0].started_at ?? r.ended_at ?? path}`,
    scores: {
      ...(typeof r.self_review_present === "boolean" ? {self_review_present: r.self_review_present} : {}),
      ...(typeof last.file_count_after === "number" ? {file_count: last.file_count_after} : {})
    },
    phases: phases.map((d) => ({
      name: d.phase,
      status: d.timed_out ? "timed out" : typeof d.exit_code === "number" ? `exit code ${d.exit_code}` : null,
      cost_usd: kind === "free" ? 0 : d.cost_usd || null,
      ...tokensOf(d.tokens),
      tokens_semantics: "cumulative" as const,
      duration_s: d.elapsed_seconds ?? null
    })),
    costs: costsOf(r, {twins, kind})
  };
}

function outcomeOf(phases: PhaseV2[]): Pick<RunInput, "status" | "failure"> {
  if (phases.some((d) => d.timed_out)) return {status: "timeout", failure: "timeout"};
  return phases.at(-1)!.exit_code ? {status: "error", failure: "unknown"} : {status: "completed", failure: "none"};
}

function costKindOf(billing: string): "free" | "estimated" | "computed" {
  if (/\blocal\b.*\bfree\b/i.test(billing)) return "free";
  const isSubscribed =
    /subscription|\bplan\b|oauth/i.test(billing) && !/^OpenRouter API|no \w+ subscription/i.test(billing);
  return isSubscribed ? "estimated" : "computed";
}

/** Billing in its own words, exit codes, and the suffix of a folder that holds a further trial. */
function noteOf({billing, phases}: ResultV2, {missing, path}: {missing: string[]; path: string}): string | null {
  const trial = /\.((?:clean-)?attempt\d+)$/.exec(path.split("/").at(-2) ?? "")?.[1];
  const exits = phases.filter((d) => d.exit_code).map((d) => `${d.phase} exited with ${d.exit_code}`);
  const parts = [
    billing ? `billing: ${billing}` : null,
    ...exits,
    missing.length > 0 ? `totals without ${missing.join(", ")}` : null,
    trial === undefined ? null : `folder says ${trial}: a further trial, or one that was superseded`
  ];
  return parts.filter((d) => d !== null).join("; ") || null;
}

/** What result.json says of a correction of its figures. */
export function correctionOf(r: ResultV2): string | null {
  return r["_cost_corrected"] ?? null;
}

/** The cost before and after a correction, each with its day. */
function costsOf(
  r: ResultV2,
  {twins, kind}: {twins: PhaseV2[]; kind: "free" | "estimated" | "computed"}
): RunInput["costs"] {
  const corrected = correctionOf(r);
  const day = corrected ? /^\d{4}-\d\d-\d\d/.exec(corrected)?.[0] : undefined;
  const before = r.phases.map((d) => twins.find((twin) => twin.phase === d.phase)?.cost_usd);
  if (day === undefined || !r.cost_usd_total) return undefined;
  const isKnown = before.every((d) => typeof d === "number");
  return [
    ...(isKnown && r.ended_at
      ? [
          {
            as_of: r.ended_at.slice(0, 10),
            kind,
            cost_usd: before.reduce((sum, d) => sum! + d!, 0),
            source: "phaseN.result.json, before the correction"
          }
        ]
      : []),
    {as_of: day, kind, cost_usd: r.cost_usd_total, source: `result.json, corrected ${corrected}`}
  ];
}
