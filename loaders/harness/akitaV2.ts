import type {Loader} from "../loader.js";
import {problem} from "../problem.js";
import {configOf, modelsFile} from "./akita/configOf.js";
import type {ModelsFile} from "./akita/configOf.js";
import {correctionOf, phaseV2, resultV2, runOfV2} from "./akita/runOfV2.js";
import type {PhaseV2} from "./akita/runOfV2.js";
import {twinProblems} from "./akita/twinProblems.js";

/**
 * akitaonrails/llm-coding-benchmark v2: one result.json a variant, up to three phases, by the vendors' own command lines or
 * opencode. Costs and tokens of many were corrected in result.json and not in the phaseN.result.json beside it.
 *
 * result.json names no model: it is in config/models_v2.json, or read off the label.
 */
export const akitaV2: Loader = {
  name: "akita-v2",
  version: 1,
  description: "llm-coding-benchmark v2: result.json with billing and phases, beside phaseN.result.json",
  detect: ({head}) => {
    const keys = ["billing", "cost_usd_total", "elapsed_seconds_total", "self_review_present"];
    return keys.every((key) => head.includes(`"${key}"`)) ? keys : undefined;
  },
  companions: ({path, paths}) => {
    if (!path.endsWith("/result.json")) return [];
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const phases = paths.filter((d) => d.startsWith(folder) && /^phase\d+\.result\.json$/.test(d.slice(folder.length)));
    return [...phases, ...paths.filter((d) => /(^|\/)models_v2\.json$/.test(d))];
  },
  async *load(file) {
    const r = resultV2.parse(await file.json());
    const twins = new Map<string, PhaseV2>();
    let models: ModelsFile | undefined;
    for (const path of akitaV2.companions!(file)) {
      const value = await (await file.companion(path)).json();
      if (path.endsWith("models_v2.json")) models = modelsFile.parse(value);
      else twins.set(path.slice(path.lastIndexOf("/") + 1), phaseV2.parse(value));
    }
    const phases = [...twins.values()].map((d) => d.phase);
    const missing = [...new Set(phases)].filter((d) => r.phases.every((own) => own.phase !== d)).toSorted();
    const {config, problems} = configOf(r, {path: file.path, models});
    yield {run: runOfV2(r, {config, twins: [...twins.values()], missing, path: file.path}), pointer: "/"};
    for (const d of problems) yield {problem: d};
    const corrected = correctionOf(r);
    for (const [twin, d] of twins) {
      const i = r.phases.findIndex((own) => own.phase === d.phase);
      if (i < 0) continue;
      const kept = r.phases[i];
      const figures = [
        {name: "cost_usd", kept: kept.cost_usd, twin: d.cost_usd},
        {name: "tokens", kept: kept.tokens?.total, twin: d.tokens?.total},
        {name: "elapsed_seconds", kept: kept.elapsed_seconds, twin: d.elapsed_seconds},
        {name: "exit_code", kept: kept.exit_code, twin: d.exit_code}
      ];
      const why = corrected === null ? null : `corrected ${corrected}`;
      for (const found of twinProblems(figures, {pointer: `/phases/${i}`, twin, why})) yield {problem: found};
    }
    if (missing.length > 0) {
      yield {
        problem: problem("incomplete-total", {
          severity: "warning",
          pointer: "/phases",
          expected: `all of ${phases.toSorted().join(", ")}, whose files are beside it`,
          received: r.phases.map((d) => d.phase).join(", "),
          action: "totals kept as stated, and flagged approximate"
        })
      };
    }
  }
};
