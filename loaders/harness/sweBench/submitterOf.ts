import {z} from "zod";
import type {ArchiveFile} from "../../loader.js";
import {problem, problemsOf} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {parseYamlText} from "../../yamlText.js";
import type {Submitter} from "./sweRun.js";

/** The fields of an experiments folder's metadata.yaml that are read: since 2025 with tags, before flat. */
const metadata = z.looseObject({
  tags: z.looseObject({model: z.union([z.string(), z.array(z.string())]).nullish()}).nullish()
});

/**
 * The model of a submission, where its metadata.yaml names one; a system of several is known by all of them. One that
 * cannot be read leaves the model unknown, which is a problem.
 */
export async function readMetadata(
  file: ArchiveFile
): Promise<{submitter: Pick<Submitter, "model">; problems: Problem[]}> {
  const {value, problems} = await readYaml(file);
  const parsed = metadata.safeParse(value);
  if (parsed.success) {
    const model = modelOf([parsed.data.tags?.model ?? []].flat());
    return {submitter: model === undefined ? {} : {model}, problems};
  }
  const found = problems.length > 0 ? problems : problemsOf(parsed.error, value, {code, action});
  return {submitter: {}, problems: found.map((d) => ({...d, severity: "warning", source: file.path}))};
}

const code = "bad-metadata";
const action = "model unknown";

async function readYaml(file: ArchiveFile): Promise<{value?: unknown; problems: Problem[]}> {
  const unreadable = (received: string) => ({problems: [problem(code, {expected: "YAML in UTF-8", received, action})]});
  const text = await file.text();
  if (text.trim() === "") return unreadable("nothing");
  if (text.includes("\0")) return unreadable("text with NUL, as UTF-16 has it");
  try {
    const {value, problems} = parseYamlText(text);
    return {value, problems: problems.map((d) => ({...d, source: file.path}))};
  } catch (error) {
    return unreadable((error as Error).message);
  }
}

/** One name for the models of a system. Some tags are addresses of a model's page. */
export function modelOf(names: string[]): string | undefined {
  const plain = names.map((d) => d.replace(/^https?:\/\/[^/]+\//, "").trim()).filter(Boolean);
  return plain.length === 0 ? undefined : [...new Set(plain)].join(" + ");
}
