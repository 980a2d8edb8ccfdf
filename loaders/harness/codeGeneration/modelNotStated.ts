import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";

/** Names that people give to files and folders whatever the model. */
const general =
  /^(samples?|results?|outputs?|evals?|eval_results|generations?|humaneval(plus)?|mbpp(plus)?|livecodebench|bigcodebench|data|tmp|test)$/i;

/** A model that only a name outside the harness's convention may tell: taken from it, or unknown; said in any case. */
export function modelNotStated(name: string): {model: string; problem: Problem; isKnown: boolean} {
  const isKnown = name !== "" && !general.test(name);
  const model = isKnown ? name : "unknown";
  return {
    model,
    isKnown,
    problem: problem("model-not-stated", {
      severity: "warning",
      expected: "a model in the name of the file or its folder",
      received: name || "none",
      action: isKnown
        ? `taken as the model: ${name}; archive.yaml can rename it under models`
        : "taken as unknown; archive.yaml can name it under models"
    })
  };
}
