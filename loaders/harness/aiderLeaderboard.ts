import {z} from "zod";
import {slugify} from "../configs.js";
import type {Loaded, Loader} from "../loader.js";
import {problemsOf} from "../problem.js";
import {parseYamlText} from "../yamlText.js";

// Every scalar is read as text: a commit hash may look like a number, 6990e28 like one of 28 digits.
const text = z.string();
const number = (check: (type: z.ZodCoercedNumber) => z.ZodType<number>) =>
  z
    .union([z.literal(""), z.literal("null").transform(() => ""), check(z.coerce.number())])
    .transform((d) => (typeof d === "number" ? d : null))
    .nullish();
const percent = number((type) => type.min(0).max(100));
const amount = number((type) => type.nonnegative());
const count = number((type) => type.int().nonnegative());

/** The fields of a leaderboard entry that are read. */
const entry = z.looseObject({
  dirname: z.string().min(1),
  model: z.string().min(1),
  test_cases: z.coerce.number().int().positive(),
  edit_format: text.nullish(),
  editor_model: text.nullish(),
  commit_hash: text.nullish(),
  versions: text.nullish(),
  date: text.nullish(),
  pass_rate_1: percent,
  pass_rate_2: percent,
  pass_num_1: count,
  pass_num_2: count,
  percent_cases_well_formed: percent,
  seconds_per_case: amount,
  total_cost: amount,
  prompt_tokens: count,
  completion_tokens: count
});

/**
 * aider's leaderboards: a YAML list of benchmark runs, each already summed up (aider/website/_data/*_leaderboard.yml).
 * They are published cells, not runs. A total cost of 0 stands for an unknown one; pass_rate_2 counts what had passed by
 * the second attempt.
 */
export const aiderLeaderboard: Loader = {
  name: "aider-leaderboard",
  version: 1,
  description: "aider leaderboard: a YAML list with dirname, test_cases and pass_rate_1",
  detect: ({path, head}) => {
    const keys = ["dirname", "test_cases", "pass_rate_1", "edit_format"];
    return /\.ya?ml$/.test(path) && keys.every((key) => new RegExp(`^[-\\s]*${key}:`, "m").test(head))
      ? keys
      : undefined;
  },
  async *load(file) {
    const {value: list, problems} = parseYamlText(await file.text(), {plain: true});
    for (const d of problems) yield {problem: d};
    const entries = z.array(z.unknown()).parse(list);
    for (const [i, value] of entries.entries()) {
      const parsed = entry.safeParse(value);
      if (parsed.success) yield* cellsOf(parsed.data, {experiment_id: boardOf(file.path), pointer: `/${i}`});
      else
        for (const d of problemsOf(parsed.error, value, {pointer: `/${i}`, action: "entry left out"}))
          yield {problem: d};
    }
  }
};

function* cellsOf(
  r: z.infer<typeof entry>,
  {experiment_id, pointer}: {experiment_id: string; pointer: string}
): Iterable<Loaded> {
  const attempts = r.pass_rate_2 === null || r.pass_rate_2 === undefined ? 1 : 2;
  const config = {
    model: r.model,
    harness: "aider",
    harness_version: r.versions ?? r.commit_hash ?? null,
    variant: r.edit_format ?? null,
    max_attempts: attempts,
    feedback: "test output",
    settings: {dirname: r.dirname, ...(r.editor_model ? {editor_model: r.editor_model} : {})}
  };
  const base = {experiment_id, scope: "all", n: r.test_cases, as_of: dayOf(r)};
  const known = (value: number | null | undefined) => value || null;
  const rates: [string, number | null | undefined, number | null | undefined][] = [
    ["pass_rate_1", r.pass_rate_1, r.pass_num_1],
    ["pass_rate_2", r.pass_rate_2, r.pass_num_2],
    ["percent_cases_well_formed", r.percent_cases_well_formed, undefined]
  ];
  for (const [metric, rate, n_passed] of rates) {
    if (rate === null || rate === undefined) continue;
    yield {
      table: "cells",
      config,
      pointer: `${pointer}/${metric}`,
      row: {
        ...base,
        metric,
        mean: Number((rate / 100).toPrecision(12)),
        n_passed: n_passed ?? null,
        printed: String(rate)
      }
    };
  }
  const final = attempts === 2 ? r.pass_rate_2! : r.pass_rate_1;
  if (final === null || final === undefined) return;
  yield {
    table: "cells",
    config,
    pointer,
    row: {
      ...base,
      metric: "passed",
      mean: Number((final / 100).toPrecision(12)),
      n_passed: (attempts === 2 ? r.pass_num_2 : r.pass_num_1) ?? null,
      cost_usd_sum: known(r.total_cost),
      cost_kind: known(r.total_cost) === null ? "unknown" : "computed",
      duration_s_sum: known(r.seconds_per_case) === null ? null : r.seconds_per_case! * r.test_cases,
      tokens_input_sum: known(r.prompt_tokens),
      tokens_output_sum: known(r.completion_tokens),
      printed: String(final)
    }
  };
}

/** Each board has tasks of its own: polyglot_leaderboard.yml is the experiment polyglot. */
function boardOf(path: string): string {
  const stem = path
    .split("/")
    .at(-1)!
    .replace(/\.ya?ml$/, "");
  return slugify(stem.replace(/_leaderboard$/, ""));
}

/** The day of the benchmark run: stated, or in the name of its folder. */
function dayOf({date, dirname}: z.infer<typeof entry>): string {
  return date ?? /^\d{4}-\d\d-\d\d/.exec(dirname)?.[0] ?? "*";
}
