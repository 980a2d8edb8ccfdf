import type {z} from "zod";
import type {Table} from "./schema/column.js";

/** The parts of a zod type's definition that matter here. */
interface Definition {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  format?: string;
}

/** The DuckDB type of a zod type; throws on one that it does not know. */
export function sqlType(type: z.ZodType): string {
  const def = type.def as Definition;
  switch (def.type) {
    case "nullable":
      return sqlType(def.innerType!);
    case "enum":
      return "VARCHAR";
    case "string":
      return def.format === "datetime" ? "TIMESTAMP" : "VARCHAR";
    case "number":
      return isInteger(def) ? "BIGINT" : "DOUBLE";
    case "boolean":
      return "BOOLEAN";
    case "array":
      return `${sqlType(def.element!)}[]`;
    default:
      throw new Error(`no SQL type for zod type: ${def.type}`);
  }
}

export interface Column {
  name: string;
  type: string;
  nullable: boolean;
  description: string;
}

export function columnsOf(table: Table): Column[] {
  return Object.entries(table.columns.shape).map(([name, type]) => ({
    name,
    type: sqlType(type as z.ZodType),
    nullable: (type as z.ZodType).safeParse(null).success,
    description: (type as z.ZodType).meta()?.description ?? missing(table.name, name)
  }));
}

/** CREATE TABLE and the comments on the table and on each of its columns. */
export function createTable(table: Table, {schema}: {schema?: string} = {}): string {
  const columns = columnsOf(table);
  const name = schema === undefined ? table.name : `${schema}.${table.name}`;
  return [
    `CREATE TABLE ${name} (\n${columns.map((d) => `  "${d.name}" ${d.type}${d.nullable ? "" : " NOT NULL"}`).join(",\n")}\n);`,
    `COMMENT ON TABLE ${name} IS ${quote(table.description)};`,
    ...columns.map((d) => `COMMENT ON COLUMN ${name}."${d.name}" IS ${quote(d.description)};`)
  ].join("\n");
}

export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function isInteger({format = ""}: Definition): boolean {
  return format.includes("int");
}

function missing(table: string, column: string): never {
  throw new Error(`column without a description: ${table}.${column}`);
}
