import {count, integer, maybeText, oneOf, real, table, text} from "./column.js";
import {severities, verdictWords} from "./words.js";

export const verdicts = table("verdicts", "One row per verdict on a claim", {
  key: ["study_id", "claim_id"],
  columns: {
    study_id: text("Study"),
    claim_id: text("Claim"),
    verdict: oneOf(verdictWords, "What recomputing it gave"),
    recomputed: real("The recomputed value"),
    n: count("Number of runs or cells behind it"),
    method: maybeText("How it was recomputed"),
    why: maybeText("Reason for the verdict")
  }
});

export const sources = table("sources", "One row per file that was read", {
  key: ["source"],
  columns: {
    source: text("File, relative to results/"),
    study_id: text("Study"),
    sha256: text("Hash of its bytes"),
    bytes: integer("Size in bytes"),
    loader: text("Loader and version; none when no loader knows the file"),
    n_rows: integer("Rows that it gave, over all tables"),
    n_problems: integer("Problems that it gave"),
    citation: maybeText("Study, table and address that the file restates")
  }
});

export const problems = table("problems", "One row per thing that could not be read or believed", {
  key: ["problem_id"],
  columns: {
    problem_id: integer("Numbered by source and pointer at every load"),
    study_id: text("Study, or the name of the folder when it has none"),
    severity: oneOf(severities, "How bad it is"),
    code: text("Kind of the problem, kebab-case"),
    source: text("File, relative to results/"),
    pointer: maybeText("Where in the file: line, JSON pointer or row"),
    expected: maybeText("What was expected"),
    received: maybeText("What was there"),
    action: maybeText("What was done about it")
  }
});
