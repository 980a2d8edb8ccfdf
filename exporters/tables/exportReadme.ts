import type {Dictionary} from "../../loaders/dictionary.js";
import {studyFolder} from "../../loaders/exported/descriptor.js";
import type {Row} from "../../loaders/schema.js";
import {markdownText} from "../markdownText.js";
import type {TableFormat} from "./format.js";

const titles = {parquet: "Parquet", csv: "CSV", arrow: "Arrow IPC"};

const opening = (folder: string): Record<TableFormat["name"], string[]> => ({
  parquet: [
    "duckdb -init duckdb.sql                                             # every table, view and macro, over all studies",
    `duckdb -c "FROM 'study_id=*/views/leaderboard.parquet'"`,
    `python -c "import pandas; print(pandas.read_parquet('${folder}/runs.parquet'))"`
  ],
  csv: [
    "sqlite3 benchbook.sqlite < import.sql                               # tables and views of all studies",
    `sqlite3 benchbook.sqlite "SELECT config_id, avg(passed) FROM runs GROUP BY config_id"`,
    `python -c "import pandas; print(pandas.read_csv('${folder}/runs.csv'))"`
  ],
  arrow: [
    `python -c "import pyarrow.feather as f; print(f.read_table('${folder}/runs.arrow'))"`,
    `node -e "console.log(require('apache-arrow').tableFromIPC(require('fs').readFileSync('${folder}/runs.arrow')).numRows)"`
  ]
});

/** README.md beside the folders of the studies: which there are, and how to open them. */
export function exportReadme(
  studies: Row<"studies">[],
  {format, dictionary: {relations, macros}}: {format: TableFormat; dictionary: Dictionary}
): string {
  const listed = (kind: string) =>
    relations
      .filter((d) => d.kind === kind)
      .map((d) => `\`${d.name}\``)
      .join(", ");
  return [
    "# Benchbook export",
    "",
    `Benchmark results as ${titles[format.name]} files, a folder for each study; its README.md has the columns.`,
    "",
    "| folder | study | licence |",
    "|---|---|---|",
    ...studies.map(
      (d) =>
        `| [${studyFolder(d.study_id)}](${studyFolder(d.study_id)}/README.md) | ${markdownText(d.title)} | ${markdownText(d.license ?? "none stated")} |`
    ),
    "",
    `Tables: ${listed("table")}.`,
    "",
    `Views, in \`views/\`: ${listed("view")}.`,
    "",
    ...(format.name === "parquet"
      ? [`Macros, in \`duckdb.sql\`: ${macros.map((d) => `\`${d.name}(${d.parameters.join(", ")})\``).join(", ")}.`, ""]
      : []),
    "```sh",
    ...opening(studyFolder(studies[0]?.study_id ?? "*"))[format.name],
    "```",
    "",
    "`npx benchbook load --results .` loads the studies again; so does a folder of theirs below `results/`, or all of this one.",
    ""
  ].join("\n");
}
