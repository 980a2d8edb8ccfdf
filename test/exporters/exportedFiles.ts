import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {newestAggregate, newestInstance} from "./newestSchema.js";
import {schemaProblems} from "./schemaProblems.js";

/** Every file of an export by its path, in the order of the paths. */
export function exportedFiles(out: string): Map<string, string> {
  const paths = readdirSync(out, {recursive: true, withFileTypes: true})
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name))
    .toSorted();
  return new Map(paths.map((path) => [path.slice(out.length + 1), readFileSync(path, "utf8")]));
}

const schemas = join(process.env.BENCHBOOK_HARNESS ?? "../shared/harness", "reference/every-eval-ever");

/** What the format rejects of an export: by its own schemas where they are there, and by what we know of them. */
export function invalid(files: Map<string, string>): string[] {
  const [whole, row] = ["eval.schema.json", "instance_level_eval.schema.json"].map((name) =>
    existsSync(join(schemas, name)) ? (JSON.parse(readFileSync(join(schemas, name), "utf8")) as object) : undefined
  );
  if (whole === undefined) console.log(`no schemas at ${schemas}: checked by what the tests know of them alone`);
  return [...files].flatMap(([path, text]) => {
    const isRows = path.endsWith(".jsonl");
    const values = (isRows ? text.trimEnd().split("\n") : [text]).map((d) => JSON.parse(d) as unknown);
    const ours = isRows ? newestInstance : newestAggregate;
    const theirs = isRows ? row : whole;
    return values.flatMap((value, i) => [
      ...(ours.safeParse(value).error?.issues ?? []).map((d) => `${path} ${i} /${d.path.join("/")}: ${d.message}`),
      ...(theirs === undefined ? [] : schemaProblems(theirs as Record<string, unknown>, value)).map(
        (d) => `${path} ${i} ${d}`
      )
    ]);
  });
}
