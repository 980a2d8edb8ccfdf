import {z} from "zod";
import type {JsonPart} from "../jsonParts.js";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import type {Problem} from "../problem.js";
import {batchOf} from "./codeGeneration/batchOf.js";
import {noOutcome, outcomeOf} from "./codeGeneration/outcomeOf.js";
import {streamed} from "./codeGeneration/streamed.js";
import {hasKey} from "./hasKey.js";

/** The fields of a sample that are read; an `attempt` is one of several independent samples, so a repeat. */
const sample = z.looseObject({
  task_id: z.union([z.string().min(1), z.number()]),
  result: z.string(),
  attempt: z.int().nonnegative().nullish()
});

type Row = {sample: z.infer<typeof sample>; pointer: string} | {problem: Problem};

/** bigcode-evaluation-harness: a list of samples and what became of each. It names neither the model nor the suite. */
export const bigCodeSamples: Loader = {
  name: "bigcode-per-sample",
  version: 1,
  description: "bigcode-evaluation-harness: a list of samples with task_id, model_output, result and attempt",
  detect({path, head}) {
    const keys = ["task_id", "model_output", "result", "attempt"];
    const isList = path.endsWith(".json") && /^\s*\[\s*\{/.test(head);
    return isList && keys.every((key) => hasKey(head, key)) ? keys : undefined;
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const {rows, problems} = await streamed(file, {wanted: {"/*": ["task_id", "result", "attempt"]}, keep});
  const batch = await batchOf(file);
  const name = file.path
    .split("/")
    .at(-1)!
    .replace(/\.json$/, "");
  for (const d of rows) {
    if ("problem" in d) {
      yield d;
      continue;
    }
    const {task_id, result, attempt} = d.sample;
    const outcome = outcomeOf(result.split(":")[0]) ?? noOutcome;
    if (outcome === noOutcome) {
      const expected = "passed, failed or timed out";
      const action = "kept without an outcome";
      yield {problem: problem("bad-value", {pointer: `${d.pointer}/result`, expected, received: result, action})};
    }
    yield {
      pointer: d.pointer,
      run: {
        task: String(task_id),
        model: "unknown",
        harness: "bigcode-evaluation-harness",
        settings: {file: name},
        repeat: typeof attempt === "number" ? attempt + 1 : null,
        batch,
        ...outcome,
        note: outcome.passed === true ? null : result
      }
    };
  }
  yield {
    problem: problem("model-not-stated", {
      severity: "warning",
      expected: "a model in the file",
      received: "none",
      action: "taken as unknown; archive.yaml can name it under models"
    })
  };
  for (const d of problems) yield {problem: d};
}

function keep({pointer, value}: JsonPart): Row[] {
  const parsed = sample.safeParse(value);
  if (parsed.success) return [{sample: parsed.data, pointer}];
  return problemsOf(parsed.error, value, {pointer, action: "sample left out"}).map((d) => ({problem: d}));
}
