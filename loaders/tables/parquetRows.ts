import {quote} from "../ddl.js";
import type {ArchiveFile} from "../loader.js";
import {plainValue} from "../database.js";
import {openSandbox} from "../sandbox.js";
import type {TablePart} from "./tablePart.js";

/** The rows of a Parquet file, a few thousand at a time. */
export async function* parquetRows({absolute}: Pick<ArchiveFile, "absolute">): AsyncIterable<TablePart> {
  const {connection, close} = await openSandbox({paths: [absolute]});
  try {
    const result = await connection.stream(`FROM read_parquet(${quote(absolute)})`);
    const names = result.deduplicatedColumnNames();
    let n = 0;
    for await (const rows of result.yieldRowsJs()) {
      for (const row of rows) {
        ++n;
        yield {row: Object.fromEntries(names.map((name, i) => [name, plainValue(row[i])])), pointer: `row ${n}`};
      }
    }
  } finally {
    close();
  }
}
