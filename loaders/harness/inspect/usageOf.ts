import type {RunInput} from "../../runRecord.js";
import type {Header, ModelUsage} from "./header.js";
import type {Sample} from "./sample.js";

type Usage = NonNullable<RunInput["usage"]>[number];
type Tokens = Pick<
  RunInput,
  "tokens_input" | "tokens_output" | "tokens_reasoning" | "tokens_cache_read" | "tokens_cache_write"
>;
type Amount = number | null;

/** Roles and arguments that name whoever grades. */
const judging = /grader|judge|scorer|evaluator/i;

/**
 * Who used which tokens in a sample, and the run's own: those of every model but the judges. `judges` are the models
 * that the log names as such (`findJudges`).
 */
export function usageOf(
  {model_usage, role_usage, model_fallbacks}: Pick<Sample, "model_usage" | "role_usage" | "model_fallbacks">,
  {log, judges}: {log: Header; judges: Set<string>}
): Tokens & Pick<RunInput, "cost_usd" | "usage" | "tokens_semantics" | "output_includes_reasoning"> {
  const {model, model_roles} = log.eval;
  const left = new Map(Object.entries(model_usage ?? {}).map(([name, d]) => [name, countsOf(d)]));
  const rows = new Map<string, Usage>();
  const add = (role: string, name: string, counts: Counts) => {
    if (!counts.some((d) => (d ?? 0) > 0)) return;
    const key = `${role} ${name}`;
    const known = rows.get(key);
    rows.set(key, rowOf(role, name, known === undefined ? counts : plus(countsOfRow(known), counts)));
  };
  for (const [role, used] of Object.entries(role_usage ?? {})) {
    const name = model_roles?.[role]?.model;
    const all = name ? left.get(name) : undefined;
    if (!name || all === undefined) continue;
    const counts = countsOf(used);
    left.set(name, minus(all, counts));
    add(judging.test(role) ? "judge" : role, name, counts);
  }
  const routed = new Set((model_fallbacks ?? []).map((d) => d.fallback_model));
  for (const [name, counts] of left) {
    const role = Object.entries(model_roles ?? {}).find(([, d]) => d.model === name)?.[0];
    if (name === model) add("agent", name, counts);
    else if (judges.has(name)) add("judge", name, counts);
    else if (routed.has(name)) add("routed model", name, counts);
    else add(role ?? "other", name, counts);
  }
  const usage = [...rows.values()];
  const own = usage.filter((d) => d.role !== "judge");
  const total = own.map(countsOfRow).reduce(plus, [null, null, null, null, null, null]);
  const {role: _, model: __, ...tokens} = rowOf("", "", total);
  const isPriced = own.every((d) => d.cost_usd !== null && d.cost_usd !== undefined);
  return {
    ...tokens,
    cost_usd: isPriced ? tokens.cost_usd : null,
    tokens_semantics: own.length === 0 ? null : "cumulative",
    output_includes_reasoning: agreed(
      Object.entries(model_usage ?? {}).flatMap(([name, d]) => (judges.has(name) ? [] : reasoningInside(d)))
    ),
    usage
  };
}

/** Models that only grade: those in a role of that name, and those that arguments of the task or a scorer name. */
export function findJudges(log: Header): Set<string> {
  const {model, model_roles, scorers, task_args} = log.eval;
  const names = Object.entries(model_roles ?? {}).flatMap(([role, d]) => (judging.test(role) ? [d.model] : []));
  const asked = Object.entries(task_args ?? {}).filter(([key]) => judging.test(key));
  const options = [...(scorers ?? []), ...(log.results?.scores ?? [])].flatMap((d) =>
    Object.entries(d.options ?? d.params ?? {}).filter(([key]) => /model/i.test(key) || judging.test(key))
  );
  for (const [, value] of [...asked, ...(options as [string, unknown][])]) names.push(...modelsIn(value));
  return new Set(names.filter((d): d is string => typeof d === "string" && d !== model));
}

function modelsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(modelsIn);
  if (typeof value === "object" && value !== null && "model" in value) return modelsIn(value.model);
  return [];
}

/** Input without cache, output, reasoning, cache read, cache write, cost. */
type Counts = [Amount, Amount, Amount, Amount, Amount, Amount];

function countsOf(d: ModelUsage): Counts {
  return [
    uncachedInput(d),
    d.output_tokens ?? null,
    d.reasoning_tokens ?? null,
    d.input_tokens_cache_read ?? null,
    d.input_tokens_cache_write ?? null,
    d.total_cost ?? null
  ];
}

/**
 * Input without what came from a cache. Until 0.3.184 the providers differed in whether input_tokens held it: the total
 * tells, with the reasoning inside the output (OpenAI) or outside (Google).
 */
function uncachedInput(d: ModelUsage): Amount {
  const {input_tokens: input, output_tokens: output, total_tokens: total} = d;
  const read = d.input_tokens_cache_read ?? 0;
  if (typeof input !== "number" || typeof output !== "number" || typeof total !== "number") return input ?? null;
  const isWhole = [0, d.reasoning_tokens ?? 0].some((reasoning) => input + output + reasoning === total);
  return isWhole && read > 0 && read <= input ? input - read : input;
}

/** Whether reasoning is part of the output, by what adds up to the total; nothing where there is none, or no total tells. */
function reasoningInside({
  input_tokens: input,
  output_tokens: output,
  reasoning_tokens: reasoning,
  total_tokens: total,
  input_tokens_cache_read: read,
  input_tokens_cache_write: write
}: ModelUsage): boolean[] {
  if (!reasoning || typeof input !== "number" || typeof output !== "number" || typeof total !== "number") return [];
  const without = [input + output, input + output + (read ?? 0) + (write ?? 0)];
  if (without.includes(total)) return [true];
  return without.includes(total - reasoning) ? [false] : [];
}

function agreed(answers: boolean[]): boolean | null {
  return answers.length > 0 && answers.every((d) => d === answers[0]) ? answers[0] : null;
}

function plus(a: Counts, b: Counts): Counts {
  return a.map((d, i) => (d === null ? b[i] : b[i] === null ? d : d + b[i])) as Counts;
}

function minus(a: Counts, b: Counts): Counts {
  return a.map((d, i) => (d === null ? null : Math.max(0, d - (b[i] ?? 0)))) as Counts;
}

function countsOfRow(d: Usage): Counts {
  return [
    d.tokens_input,
    d.tokens_output,
    d.tokens_reasoning,
    d.tokens_cache_read,
    d.tokens_cache_write,
    d.cost_usd
  ].map((n) => n ?? null) as Counts;
}

function rowOf(role: string, model: string, counts: Counts): Usage {
  const [tokens_input, tokens_output, tokens_reasoning, tokens_cache_read, tokens_cache_write, cost_usd] = counts;
  return {
    role,
    model,
    tokens_input,
    tokens_output,
    tokens_reasoning,
    tokens_cache_read,
    tokens_cache_write,
    cost_usd
  };
}
