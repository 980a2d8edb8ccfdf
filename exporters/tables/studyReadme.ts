import type {Dictionary, DictionaryRelation} from "../../loaders/dictionary.js";
import type {Row} from "../../loaders/schema.js";
import {markdownText} from "../markdownText.js";
import type {TableFormat} from "./format.js";

/** What the reader of an exported table must know of its cells. */
const cellsOf: Record<TableFormat["name"], string> = {
  parquet:
    "Null is unknown, never zero. Lists are Parquet lists; times are UTC where an offset was known, as written elsewhere.",
  arrow:
    "Null is unknown, never zero. Lists are Arrow lists; times are UTC where an offset was known, as written elsewhere.",
  csv: [
    "Null is unknown, never zero: an empty cell. UTF-8, RFC 4180 with a line feed after each row; times are ISO 8601, UTC where",
    "an offset was known; lists are JSON. A cell that begins with a backslash is a text written as JSON behind it: the empty",
    'text (`\\""`), a text with a NUL, and one that begins with a backslash or that a spreadsheet would run as a formula.'
  ].join("\n")
};

/** README.md of a study's folder: where it comes from, what may be done with it, every file with its columns. */
export function studyReadme(
  study: Row<"studies">,
  {format, dictionary, rows}: {format: TableFormat; dictionary: Dictionary; rows: Map<string, number>}
): string {
  const facts = [
    `Study: \`${study.study_id}\``,
    study.authors === null ? undefined : `Authors: ${markdownText(study.authors)}`,
    study.published === null ? undefined : `Published: ${study.published}`,
    study.url === null ? undefined : `Source: <${study.url}>`,
    study.accessed === null ? undefined : `Read: ${study.accessed}`,
    `Licence: ${study.license === null ? "none stated" : markdownText(study.license)}`
  ];
  return [
    `# ${markdownText(study.title)}`,
    "",
    ...facts.flatMap((d) => (d === undefined ? [] : [`- ${d}`])),
    "",
    "Every table of Benchbook's database for this study, and its views, one file each. `datapackage.json` (Data Package 2.0)",
    "has size, SHA-256 and columns of every file. This folder below `results/` loads to the same tables again.",
    "",
    cellsOf[format.name],
    "",
    "`run_id` joins tables of one export; a load numbers runs anew. `source` and `pointer` name the file of the first archive",
    "that a row was read from, which is not part of this folder.",
    "",
    ...dictionary.relations.flatMap((d) => [...relationSection(d, {format, rows: rows.get(d.name)!}), ""])
  ].join("\n");
}

export function pathOf({name, kind}: Pick<DictionaryRelation, "name" | "kind">, format: TableFormat): string {
  return `${kind === "view" ? "views/" : ""}${name}.${format.name}`;
}

function relationSection(relation: DictionaryRelation, {format, rows}: {format: TableFormat; rows: number}): string[] {
  const {name, description, key, columns} = relation;
  return [
    `## ${name}`,
    "",
    `\`${pathOf(relation, format)}\`, ${rows} row${rows === 1 ? "" : "s"}. ${description}.${key.length === 0 ? "" : ` Key: ${key.join(", ")}.`}`,
    "",
    "| column | type | meaning |",
    "|---|---|---|",
    ...columns.map((d) => `| ${d.name} | ${d.type.toLowerCase()} | ${markdownText(d.description)} |`)
  ];
}
