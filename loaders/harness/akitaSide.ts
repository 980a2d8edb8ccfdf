import type {FileHead, Loader} from "../loader.js";
import {problem} from "../problem.js";

/** llm-coding-benchmark: lists of models, and phases whose run left no result.json. Neither is a run. */
export const akitaSide: Loader = {
  name: "akita-side",
  version: 1,
  description: "llm-coding-benchmark: config/*.json, and phase files without their result.json",
  detect: (file) => kindOf(file)?.keys,
  *load(file) {
    const kind = kindOf(file)!;
    yield {
      problem: problem("side-file", {
        severity: kind.isRun ? "warning" : "note",
        expected: kind.isRun ? "a result.json beside it" : null,
        received: kind.what,
        action: kind.isRun ? "no run: it never finished" : "left alone"
      })
    };
  }
};

interface Kind {
  what: string;
  keys: string[];
  isRun?: boolean;
  not?: string;
}

const kinds: Kind[] = [
  {what: "a list of models to run", keys: ['"runner"', '"command"', '"selection_reason"'], not: '"phases"'},
  {what: "a list of models to run", keys: ['"rates_per_m"', '"model_id"', '"wave"']},
  {what: "a record of warming models up", keys: ['"configured_context"', '"attempts"', '"num_ctx"']},
  {what: "one phase", keys: ['"command_kind"', '"file_count_after"'], not: '"cost_usd_total"', isRun: true},
  {
    what: "one phase",
    keys: ['"no_progress_timeout_seconds"', '"opencode_session_id"'],
    not: '"primary_prompt_sha256"',
    isRun: true
  }
];

function kindOf({path, head}: Pick<FileHead, "path" | "head">): Kind | undefined {
  if (!path.endsWith(".json")) return undefined;
  return kinds.find((d) => d.keys.every((key) => head.includes(key)) && !(d.not && head.includes(d.not)));
}
