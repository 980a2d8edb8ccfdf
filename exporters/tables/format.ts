import type {DuckDBConnection} from "@duckdb/node-api";
import type {DictionaryRelation} from "../../loaders/dictionary.js";

/** How tables are written to files. */
export interface TableFormat {
  /** Name of the format and ending of its files. */
  name: "parquet" | "csv" | "arrow";
  /** What a Data Package says of each of its files. */
  resource: {mediatype: string; encoding?: string; dialect?: object};
  /** Writes the rows of a study; gives their number. */
  write(
    connection: DuckDBConnection,
    relation: DictionaryRelation,
    to: {study_id: string; path: string}
  ): Promise<number>;
  /** Files beside the folders of the studies that help to open them, by name. */
  helpers(relations: DictionaryRelation[], folders: string[]): Record<string, string>;
}
