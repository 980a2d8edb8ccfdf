import {columnsOf} from "../../loaders/ddl.js";
import {tables} from "../../loaders/schema.js";

process.stdout.write(
  JSON.stringify(
    Object.values(tables).map((table) => ({
      name: table.name,
      description: table.description,
      key: table.key,
      columns: columnsOf(table)
    }))
  )
);
