/** Something that a format may give of its runs, cells or sessions. */
export interface Capability {
  name: string;
  description: string;
}

/** Rows that came out of files, and how many of them carry each capability. */
export interface Measured {
  runs: number;
  /** Published cells: figures that a file states without their runs. */
  cells: number;
  sessions: number;
  gives: Record<string, number>;
}

/** What the samples of a harness gave, and how many of them gave what was expected. */
export interface MeasuredSamples extends Measured {
  files: number;
  /** Entries of expected.json. */
  entries: number;
  /** Entries whose every figure came back from the tables, with no file unread. */
  loaded: number;
  /** Figures that were held against the tables. */
  figures: number;
}

export interface FormatLoader {
  name: string;
  description: string;
  /** The keys by which it recognises its example; empty where archive.yaml names the loader. */
  keys: string[];
  /** A file of our own in the shape of the harness, and its begin as one line. */
  example: {file: string; line: string} | null;
  fixture: Measured;
}

export interface Format {
  name: string;
  title: string;
  url: string;
  /** What it loads as: runs, cells, sessions. */
  levels: string[];
  /** Names of the capabilities that its fixtures or its samples showed. */
  gives: string[];
  loaders: FormatLoader[];
  /** Null where there are no samples of it. */
  samples: MeasuredSamples | null;
}

export interface Formats {
  capabilities: Capability[];
  formats: Format[];
}
