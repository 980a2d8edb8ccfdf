import type {ColumnSource, FileRule} from "../archiveYaml.js";

/** A line of a proposed column map, and why it is there. */
export interface ProposedColumn {
  field: string;
  source: ColumnSource;
  reason: string;
  /** What a person should look at: a guess that the data do not settle. */
  doubt?: string;
  /** Whether it holds for this very file: its name, or a value that stands in it once. */
  isOwn?: boolean;
}

export interface ProposedRule extends Pick<FileRule, "into" | "rows" | "unpivot"> {
  path: string;
  columns: ProposedColumn[];
}

/** What archive.yaml could say of an unknown table. */
export interface Proposal {
  /** What a row is taken for, in words. */
  shape: string;
  rules: ProposedRule[];
  /** Configs that cells need, declared: slug → label and model. */
  configs: Record<string, {label: string; model: string}>;
  /** Columns that nothing was proposed for. */
  left: {column: string; reason: string}[];
  notes: string[];
}

/** A value of every row that no column gives. */
export interface Constant extends Pick<ProposedColumn, "reason" | "doubt" | "isOwn"> {
  value: string;
}

export interface Refusal {
  refused: string;
}
