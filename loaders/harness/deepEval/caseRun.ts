import {z} from "zod";
import type {RunInput} from "../../runRecord.js";
import type {TestRun} from "./statedCells.js";

const word = z.string().nullish();
const amount = z.number().nonnegative().nullish();

const metricData = z.looseObject({
  name: z.string().min(1),
  score: z.number().nullish(),
  threshold: z.number().nullish(),
  success: z.boolean().nullish(),
  reason: word,
  evaluationModel: word,
  evaluationCost: amount,
  error: word
});

/** A test case with what its metrics gave it. */
export const testCase = z.looseObject({
  name: z.string().min(1),
  success: z.boolean().nullish(),
  metricsData: z.array(metricData.nullable()).nullish(),
  runDuration: amount,
  tokenCost: amount
});
export type TestCase = z.infer<typeof testCase>;
type MetricData = z.infer<typeof metricData>;

/** The model that was tested is none of DeepEval's business: it is known where the hyperparameters name it. */
export function modelOf({hyperparameters}: Pick<TestRun, "hyperparameters">): string | undefined {
  const found = Object.entries(hyperparameters ?? {}).find(([key]) =>
    /^(llm |chat )?model( ?name)?$/i.test(key.replaceAll("_", " "))
  );
  return typeof found?.[1] === "string" && found[1] !== "" ? found[1] : undefined;
}

/** Tests of unknown models are kept apart by their file. */
export function configOf(
  run: Pick<TestRun, "hyperparameters">,
  path: string
): Pick<RunInput, "model" | "harness" | "settings"> {
  const plain = Object.entries(run.hyperparameters ?? {}).filter(([, d]) =>
    ["string", "number", "boolean"].includes(typeof d)
  );
  const settings = Object.fromEntries(plain.filter(([, d]) => d !== modelOf(run)));
  const model = modelOf(run);
  return {
    model: model ?? "unknown",
    harness: "deepeval",
    settings: model === undefined ? {...settings, run: path} : settings
  };
}

/** One case as a run: it passed when every metric reached its threshold. A metric that broke off judged nothing. */
export function caseRun(d: TestCase, run: TestRun, path: string): RunInput {
  const metrics = (d.metricsData ?? []).filter((one): one is MetricData => one !== null);
  const broken = metrics.filter((one) => one.error);
  const isUndecided = broken.length > 0 && metrics.every((one) => one.error || one.success !== false);
  const passed = isUndecided ? null : (d.success ?? null);
  return {
    task: d.name,
    suite: run.testFile || null,
    ...configOf(run, path),
    ...(passed === null ? {status: broken.length > 0 ? "error" : "completed", failure: "unknown"} : {}),
    passed,
    ...(d.tokenCost ? {cost_usd: d.tokenCost, cost_kind: "computed" as const} : {}),
    duration_s: d.runDuration ?? null,
    duration_scope: typeof d.runDuration === "number" ? "wall" : null,
    note: broken.map((one) => `${one.name}: ${one.error}`).join("; ") || null,
    scores: Object.fromEntries(
      metrics.map((one) => [one.name, {value: one.score ?? null, passed: one.error ? null : (one.success ?? null)}])
    ),
    judgements: judgementsOf(metrics),
    usage: judgeCosts(metrics)
  };
}

function judgementsOf(metrics: MetricData[]): NonNullable<RunInput["judgements"]> {
  const byKey = new Map(
    metrics
      .filter((d) => d.evaluationModel && !d.error)
      .map((d) => [
        `${d.evaluationModel} ${d.name}`,
        {judge: d.evaluationModel!, metric: d.name, value: d.score ?? null, evidence: d.reason ?? null}
      ])
  );
  return [...byKey.values()];
}

/** What judging cost, by judge; it is no cost of the run. */
function judgeCosts(metrics: MetricData[]): NonNullable<RunInput["usage"]> {
  const costs = new Map<string, number>();
  for (const {evaluationModel: judge, evaluationCost: cost} of metrics) {
    if (judge && cost) costs.set(judge, (costs.get(judge) ?? 0) + cost);
  }
  return [...costs].map(([model, cost_usd]) => ({role: "judge", model, cost_usd}));
}
