import type {Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {phaseV1, resultV1, runOfV1} from "./akita/runOfV1.js";
import type {ResultV1} from "./akita/runOfV1.js";
import {twinProblems} from "./akita/twinProblems.js";

/**
 * akitaonrails/llm-coding-benchmark v1: one result.json a variant, run by opencode, Codex or Kimi Code; the
 * phaseN-result.json beside it say the same of its phases. https://github.com/akitaonrails/llm-coding-benchmark
 *
 * opencode counts the tokens of the last step of a phase, Codex and Kimi those of the whole phase. There is no cost and no
 * score; a phase is a step and never an attempt.
 */
export const akita: Loader = {
  name: "akita",
  version: 1,
  description: "llm-coding-benchmark v1: result.json of opencode, Codex or Kimi Code, with its phases",
  detect: ({head}) => {
    const keys = ["no_progress_timeout_seconds", "primary_prompt_sha256", "phases"];
    return keys.every((key) => head.includes(`"${key}"`)) ? keys : undefined;
  },
  companions: ({path, paths}) =>
    path.endsWith("/result.json")
      ? paths.filter((d) => /^phase\d+-result\.json$/.test(d.slice(path.lastIndexOf("/") + 1)) && isBeside(d, path))
      : [],
  async *load(file) {
    const r = resultV1.parse(await file.json());
    const run = runOfV1(r, file.path);
    yield {run, pointer: "/"};
    if (run.tokens_semantics === "last step") yield lastStep(r);
    for (const path of akita.companions!(file)) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const twin = phaseV1.parse(await (await file.companion(path)).json());
      const i = r.phases.findIndex((d) => d.phase === twin.phase);
      const kept = r.phases[i];
      if (kept === undefined) continue;
      const figures = (["status", "elapsed_seconds", "tokens"] as const).map((key) => ({
        name: key,
        kept: kept[key],
        twin: twin[key]
      }));
      for (const d of twinProblems(figures, {pointer: `/phases/${i}`, twin: name})) yield {problem: d};
    }
  }
};

function isBeside(a: string, b: string): boolean {
  return a.slice(0, a.lastIndexOf("/")) === b.slice(0, b.lastIndexOf("/"));
}

function lastStep({phases, tokens}: ResultV1): Loaded {
  return {
    problem: problem("last-step-tokens", {
      severity: "warning",
      pointer: "/tokens",
      expected: "tokens of the whole run",
      received: `${tokens?.total ?? "some"} tokens, those of the last step of ${phases.at(-1)!.phase}`,
      action: "kept, and marked as of the last step"
    })
  };
}
