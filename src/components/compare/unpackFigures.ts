import type {CompareCell} from "./compareTypes.js";

/** The figures of one config in one layer of one metric, as the page's query gives them: lists of one length. */
export interface FigureLists extends Pick<
  CompareCell,
  "experiment_id" | "scope" | "config_id" | "metric" | "origin" | "as_of"
> {
  scope_ids: string[];
  means: (number | null)[];
  ns: (number | null)[];
  passes: (number | null)[];
  values: (number[] | null)[];
  value_counts: (number[] | null)[];
  /** Runs lost to infrastructure or for an unknown reason; null where none was. */
  lost: (number | null)[] | null;
}

/** A figure as it can be read: those without a value are of runs that were all lost. */
export interface UnpackedFigure extends Omit<CompareCell, "mean"> {
  mean: number | null;
  n_lost: number;
  sd: null;
  low: null;
  high: null;
}

export function hasFigure(cell: UnpackedFigure): cell is UnpackedFigure & CompareCell {
  return cell.mean !== null;
}

/** One cell a figure. Runs that passed or failed are counted, so their values need not be sent. */
export function unpackFigures(rows: readonly FigureLists[]): UnpackedFigure[] {
  return rows.flatMap(({scope_ids, means, ns, passes, values, value_counts, lost, ...common}) =>
    scope_ids.map((scope_id, i) => {
      const [n, passed, mean] = [ns[i], passes[i], means[i]];
      const fits = n !== null && passed !== null && passed <= n && mean !== null && Math.abs(passed / n - mean) < 1e-9;
      const counted = fits && n > 1;
      return {
        ...common,
        scope_id,
        n,
        n_passed: passed,
        n_lost: lost?.[i] ?? 0,
        mean,
        sd: null,
        low: null,
        high: null,
        values: counted ? [0, 1] : values[i],
        value_counts: counted ? [n - passed, passed] : value_counts[i]
      };
    })
  );
}
