import type {FileHead, Loader} from "../loader.js";
import {problem} from "../problem.js";

/** EngramForge: what is summed up of the grid in other ways, and the definitions of its tasks. */
export const engramforgeSide: Loader = {
  name: "engramforge-side",
  version: 1,
  description: "EngramForge: consistency, comparison and fingerprint files, and task definitions",
  detect: (file) => kindOf(file)?.keys,
  *load(file) {
    const {what} = kindOf(file)!;
    yield {problem: problem("side-file", {severity: "note", received: what, action: "left alone: it holds no runs"})};
  }
};

const kinds = [
  {what: "structure by model and language", ending: ".json", keys: ['"structural_stability"', '"gate_consistency"']},
  {what: "fingerprints of models", ending: ".json", keys: ['"languages_tested"', '"per_language"']},
  {what: "lines, functions and gates by language and model", ending: ".json", keys: ['"functions"', '"gates"', '"cv"']},
  {what: "the definition of a task", ending: ".yaml", keys: ["brownfield_patch", "scoring_weights:"]}
];

function kindOf({path, head}: Pick<FileHead, "path" | "head">) {
  return kinds.find((d) => path.endsWith(d.ending) && d.keys.every((key) => head.includes(key)));
}
