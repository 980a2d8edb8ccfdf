import {z} from "zod";

/** The fields of a run's results.json that are read. */
export const results = z.looseObject({
  results: z.array(z.unknown()),
  pass_at_k: z.record(z.string(), z.number().nullable()).nullish(),
  n_resolved: z.int().nonnegative().nullish(),
  n_unresolved: z.int().nonnegative().nullish(),
  accuracy: z.number().nullish()
});
export type Results = z.infer<typeof results>;
