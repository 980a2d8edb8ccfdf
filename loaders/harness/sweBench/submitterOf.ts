import {z} from "zod";
import type {ArchiveFile} from "../../loader.js";
import {parseYamlText} from "../../yamlText.js";
import type {Submitter} from "./sweRun.js";

/** The fields of an experiments folder's metadata.yaml that are read: since 2025 with tags, before flat. */
const metadata = z.looseObject({
  tags: z.looseObject({model: z.union([z.string(), z.array(z.string())]).nullish()}).nullish()
});

/** The model of a submission, where its metadata.yaml names one; a system of several is known by all of them. */
export async function readMetadata(file: ArchiveFile): Promise<Pick<Submitter, "model">> {
  const parsed = metadata.safeParse(parseYamlText(await file.text()).value);
  const model = parsed.success ? modelOf([parsed.data.tags?.model ?? []].flat()) : undefined;
  return model === undefined ? {} : {model};
}

/** One name for the models of a system. Some tags are addresses of a model's page. */
export function modelOf(names: string[]): string | undefined {
  const plain = names.map((d) => d.replace(/^https?:\/\/[^/]+\//, "").trim()).filter(Boolean);
  return plain.length === 0 ? undefined : [...new Set(plain)].join(" + ");
}
