import {z} from "zod";
import type {ConfigInput} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";

/** The fields of config/models_v2.json that are read. */
export const modelsFile = z.looseObject({
  models: z.array(
    z.looseObject({
      slug: z.string(),
      model_id: z.string().min(1),
      codex_reasoning_effort: z.string().nullish()
    })
  )
});

export type ModelsFile = z.infer<typeof modelsFile>;

const harnesses: Record<string, string> = {
  claude: "Claude Code",
  codex: "Codex CLI",
  kimi: "Kimi Code CLI",
  grok: "grok CLI",
  agy: "Antigravity CLI"
};

/** The config of a v2 run: `.orchestrator` after the slug of its folder is a variant. */
export function configOf(
  {slug, label, harness, billing}: {slug: string; label: string; harness: string; billing?: string | null},
  {path, models}: {path: string; models?: ModelsFile}
): {config: ConfigInput; problems: Problem[]} {
  const entry = models?.models.find((d) => d.slug === slug);
  const name = label.replace(/\s*[(@—].*$/, "").trim() || slug;
  const variant = /\.(orchestrator)\b/.exec(path.split("/").at(-2) ?? "")?.[1] ?? null;
  const problems =
    entry === undefined
      ? [
          problem("model-not-stated", {
            severity: "note",
            pointer: "/label",
            expected: `${slug} in config/models_v2.json`,
            received: label,
            action: `taken from the label: ${name}`
          })
        ]
      : [];
  return {
    config: {
      config: variant === null ? slug : `${slug}--${variant}`,
      model: entry === undefined ? name : entry.model_id.replace(/^openrouter\//, ""),
      harness: harnesses[harness] ?? harness,
      variant,
      effort: entry?.codex_reasoning_effort ?? null,
      settings: billing ? {billing} : {}
    },
    problems
  };
}
