/** How the comparison is made, beside its SQL. */
export const compareMethod =
  "Figures of one metric, one origin and one date are paired by task (or by model, for a variant or harness, over the " +
  "tasks that both of its configs have). A difference is B − A; the pairs are the sample. The interval is that of the mean " +
  "difference, the p that of an exact paired test chosen by the kind of values: McNemar’s for one run each, passed or " +
  "failed, otherwise the permutation of A and B within pairs.";
