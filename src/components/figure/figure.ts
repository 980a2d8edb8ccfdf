import type {FigureTexts} from "./figureTexts.js";
import type {FigureValues} from "./figureValues.js";

/** A figure of the report with everything that a reader may take away besides its picture. */
export interface Figure {
  /** Of files, and of the place on the page: "aibench-frontier". */
  name: string;
  title: string;
  /** What it shows, in words. */
  answer: string;
  /** What it rests on: n, what is left out, what counts. */
  caption: string;
  /** How its numbers were made: interval, level, test. */
  method: string;
  study: FigureStudy;
  /** The rows that are drawn, as numbers. */
  values: () => FigureValues;
  /** The same as a table to print. */
  texts: () => FigureTexts;
  /** The statements behind it, which `benchbook sql` runs as they are. */
  queries: readonly FigureQuery[];
}

/** What a study says of itself, for sources and citations. */
export interface FigureStudy {
  study_id: string;
  title: string;
  /** Comma-separated. */
  authors: string | null;
  url: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: string | null;
  accessed: string | null;
}

export interface FigureQuery {
  name: string;
  sql: string;
}
