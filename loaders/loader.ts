import type {FileRule} from "./archiveYaml.js";
import type {Problem} from "./problem.js";
import type {RunInput} from "./runRecord.js";
import type {TableName} from "./schema.js";

/** What a loader sees of a file before it is asked to read it. */
export interface FileHead {
  /** Path inside the archive, with forward slashes, without .gz or .zst. */
  path: string;
  /** The first 64 KiB as text, unpacked. */
  head: string;
  /** The first 8 bytes, unpacked: PK\x03\x04 begins a zip. */
  magic: Uint8Array;
  bytes: number;
  /** Paths of the other files in the same folder. */
  siblings: string[];
  /** Paths of every file of the archive. */
  paths: string[];
}

/** A line of a file that is not blank, numbered from 1. */
export interface Line {
  text: string;
  line: number;
}

/** A file of an archive that a loader reads. */
export interface ArchiveFile extends FileHead {
  absolute: string;
  /** The whole text, without a byte-order mark. */
  text(): Promise<string>;
  /** The whole file as JSON; bare NaN and Infinity are null; a syntax error says where. */
  json(): Promise<unknown>;
  /** Its lines that are not blank, without reading the whole: for JSONL of any length. */
  lines(): AsyncIterable<Line>;
  /** Another file of the archive, one of those that the loader's `companions` named. */
  companion(path: string): Promise<ArchiveFile>;
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
  /** The run as the file writes it, where equal text means an equal run. */
  text?: string;
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
  /**
   * Files that are read together with this one: their rows come with its own, they are hashed with it, and no loader is
   * looked for on their behalf. Decided by paths alone.
   */
  companions?(file: Pick<FileHead, "path" | "paths">): string[];
  load(file: ArchiveFile, context: {rule?: FileRule}): AsyncIterable<Loaded> | Iterable<Loaded>;
}
