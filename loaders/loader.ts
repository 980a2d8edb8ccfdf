import type {FileRule} from "./archiveYaml.js";
import type {Problem} from "./problem.js";
import type {RunInput} from "./runRecord.js";
import type {TableName} from "./schema.js";

/** What a loader sees of a file before it is asked to read it. */
export interface FileHead {
  /** Path inside the archive, with forward slashes. */
  path: string;
  /** The first 64 KiB as text. */
  head: string;
  bytes: number;
  /** Paths of the other files in the same folder. */
  siblings: string[];
}

/** A file of an archive that a loader reads. */
export interface ArchiveFile extends FileHead {
  absolute: string;
  /** The whole text, without a byte-order mark. */
  text(): Promise<string>;
  /** The whole file as JSON; a syntax error says where. */
  json(): Promise<unknown>;
}

/** What a harness says of a config. */
export type ConfigInput = Pick<
  RunInput,
  | "config"
  | "model"
  | "harness"
  | "harness_version"
  | "variant"
  | "temperature"
  | "effort"
  | "max_attempts"
  | "feedback"
  | "settings"
>;

/** A row of any canonical table but runs; columns may be missing. `run_id` never: the run record carries its own rows. */
export interface LoadedRow {
  table: TableName;
  row: Record<string, unknown>;
  /** The config of the row, where its file describes one instead of naming one that archive.yaml declares. */
  config?: ConfigInput;
  pointer?: string;
  /** The file, where a loader reads several. */
  source?: string;
}

/** One run, whole: its attempts, scores and the rest inside it. */
export interface LoadedRun {
  run: RunInput;
  pointer?: string;
  source?: string;
}

export interface LoadedProblem {
  problem: Problem;
}

/** Who made the file that is restated, where it says so itself. */
export interface LoadedCitation {
  citation: string;
}

export type Loaded = LoadedRun | LoadedRow | LoadedProblem | LoadedCitation;

/** How to recognise a file and how to turn it into runs; nothing else. */
export interface Loader {
  name: string;
  /** Raise it whenever the same file would give other rows: staged rows of older versions are read again. */
  version: number;
  /** The harness, its result file and where it is documented. */
  description: string;
  /** At least two distinguishing keys that were seen, or nothing. */
  detect(file: FileHead): string[] | undefined;
  load(file: ArchiveFile, context: {rule?: FileRule}): AsyncIterable<Loaded> | Iterable<Loaded>;
}
