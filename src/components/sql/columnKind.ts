/** What the values of a column are, as far as it matters for showing them. */
export type ColumnKind = "number" | "boolean" | "time" | "text" | "nested";

/** The kind of a type as DuckDB writes it: DECIMAL(18,3), VARCHAR[], TIMESTAMP WITH TIME ZONE. */
export function columnKind(type: string): ColumnKind {
  if (/\]$|^(?:STRUCT|MAP|UNION)\b/i.test(type)) return "nested";
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)\b/i.test(type)) return "number";
  if (/^BOOLEAN\b/i.test(type)) return "boolean";
  return /^(?:DATE|TIMESTAMP)/i.test(type) ? "time" : "text";
}
