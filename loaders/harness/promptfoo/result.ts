import {z} from "zod";

const text = z.string().nullish();
const message = z.union([z.string(), z.looseObject({}).transform((d) => JSON.stringify(d))]).nullish();
const fields = z.record(z.string(), z.unknown()).nullish();
const count = z.number().nonnegative().nullish();

const tokenUsage = z.looseObject({
  prompt: count,
  completion: count,
  completionDetails: z
    .looseObject({reasoning: count, cacheReadInputTokens: count, cacheCreationInputTokens: count})
    .nullish()
});

/** A provider by its id, or with a label beside it. */
const provider = z.union([
  z.string().transform((id) => ({id, label: null})),
  z.looseObject({id: z.string().min(1), label: text})
]);

const assertion = z.looseObject({type: text, metric: text, provider: z.unknown().optional()});

const component = z.looseObject({
  pass: z.boolean().nullish(),
  score: z.number().nullish(),
  reason: text,
  assertion: assertion.nullish()
});
export type Component = z.infer<typeof component>;

/** The fields of a result that are read: one prompt to one provider on one test. */
export const result = z.looseObject({
  id: text,
  testIdx: z.int().nonnegative().nullish(),
  promptIdx: z.int().nonnegative().nullish(),
  promptId: text,
  provider,
  prompt: z.looseObject({label: text, display: text}).nullish(),
  vars: fields,
  testCase: z
    .looseObject({
      description: text,
      assert: z.array(z.unknown()).nullish(),
      options: z.looseObject({provider: z.unknown().optional()}).nullish(),
      metadata: fields
    })
    .nullish(),
  success: z.boolean(),
  score: z.number().nullish(),
  failureReason: z.number().nullish(),
  error: message,
  cost: z.number().nonnegative().nullish(),
  latencyMs: z.number().nonnegative().nullish(),
  namedScores: z.record(z.string(), z.number().nullable()).nullish(),
  response: z.looseObject({cached: z.boolean().nullish(), error: message, tokenUsage: tokenUsage.nullish()}).nullish(),
  gradingResult: z
    .looseObject({tokensUsed: tokenUsage.nullish(), componentResults: z.array(component.nullable()).nullish()})
    .nullish()
});
export type Result = z.infer<typeof result>;

/** The members of a result that are read. */
export const resultParts = Object.keys(result.shape);

const metrics = z.looseObject({
  score: z.number().nullish(),
  testPassCount: count,
  testFailCount: count,
  testErrorCount: count,
  cost: count,
  tokenUsage: tokenUsage.nullish()
});

/** The fields of a file that are read, without its results. */
export const evaluation = z.looseObject({
  evalId: text,
  version: z.number().nullish(),
  timestamp: text,
  createdAt: text,
  prompts: z
    .array(
      z.looseObject({
        id: text,
        label: text,
        display: text,
        provider: text,
        metrics: metrics.nullish()
      })
    )
    .nullish(),
  stats: z.looseObject({successes: count, failures: count, errors: count}).nullish(),
  description: text,
  providers: z.unknown().optional(),
  defaultTest: z
    .union([z.string(), z.looseObject({options: z.looseObject({provider: z.unknown().optional()}).nullish()})])
    .nullish(),
  metadata: z.looseObject({promptfooVersion: text}).nullish()
});
export type Evaluation = z.infer<typeof evaluation>;

/** Where the fields of `evaluation` stand in a file. */
export const evaluationParts = {
  "/evalId": "evalId",
  "/createdAt": "createdAt",
  "/results/version": "version",
  "/results/timestamp": "timestamp",
  "/results/prompts": "prompts",
  "/results/table/head": "head",
  "/results/stats": "stats",
  "/config/description": "description",
  "/config/providers": "providers",
  "/config/defaultTest": "defaultTest",
  "/metadata": "metadata"
} as const;
