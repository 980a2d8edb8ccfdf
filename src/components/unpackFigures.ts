import type {CompareCell} from "./compareTypes.js";

/** The figures of one config in one layer of one metric, as the page's query gives them: lists of one length. */
export interface FigureLists extends Pick<
  CompareCell,
  "experiment_id" | "scope" | "config_id" | "metric" | "origin" | "as_of"
> {
  scope_ids: string[];
  means: number[];
  ns: (number | null)[];
  passes: (number | null)[];
  values: (number[] | null)[];
  value_counts: (number[] | null)[];
}

/** One cell a figure. Runs that passed or failed are counted, so their values need not be sent. */
export function unpackFigures(rows: readonly FigureLists[]): CompareCell[] {
  return rows.flatMap(({scope_ids, means, ns, passes, values, value_counts, ...common}) =>
    scope_ids.map((scope_id, i) => {
      const [n, passed] = [ns[i], passes[i]];
      const counted = n !== null && n > 1 && passed !== null && passed <= n && Math.abs(passed / n - means[i]) < 1e-9;
      return {
        ...common,
        scope_id,
        n,
        n_passed: passed,
        mean: means[i],
        values: counted ? [0, 1] : values[i],
        value_counts: counted ? [n - passed, passed] : value_counts[i]
      };
    })
  );
}
