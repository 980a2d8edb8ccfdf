import {DataType, TimeUnit} from "apache-arrow";

/** The type of a column as DuckDB writes it, from what it is in Arrow. */
export function sqlTypeOf(type: DataType): string {
  if (DataType.isDictionary(type)) return "ENUM";
  if (DataType.isInt(type)) return `${type.isSigned ? "" : "U"}${wholes[type.bitWidth]}`;
  if (DataType.isFloat(type)) return type.precision === 2 ? "DOUBLE" : "FLOAT";
  if (DataType.isDecimal(type)) {
    return type.precision === 38 && type.scale === 0 ? "HUGEINT" : `DECIMAL(${type.precision},${type.scale})`;
  }
  if (DataType.isTimestamp(type)) {
    if (type.timezone) return "TIMESTAMP WITH TIME ZONE";
    return {
      [TimeUnit.SECOND]: "TIMESTAMP_S",
      [TimeUnit.MILLISECOND]: "TIMESTAMP_MS",
      [TimeUnit.MICROSECOND]: "TIMESTAMP",
      [TimeUnit.NANOSECOND]: "TIMESTAMP_NS"
    }[type.unit];
  }
  if (DataType.isList(type)) return `${sqlTypeOf(type.valueType)}[]`;
  if (DataType.isFixedSizeList(type)) return `${sqlTypeOf(type.valueType)}[${type.listSize}]`;
  if (DataType.isStruct(type)) return `STRUCT(${fieldsOf(type)})`;
  if (DataType.isUnion(type)) return `UNION(${fieldsOf(type)})`;
  if (DataType.isMap(type)) return `MAP(${sqlTypeOf(type.keyType)}, ${sqlTypeOf(type.valueType)})`;
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return "VARCHAR";
  if (DataType.isBool(type)) return "BOOLEAN";
  if (DataType.isDate(type)) return "DATE";
  if (DataType.isTime(type)) return "TIME";
  if (DataType.isInterval(type)) return "INTERVAL";
  if (DataType.isBinary(type) || DataType.isLargeBinary(type)) return "BLOB";
  if (DataType.isNull(type)) return "NULL";
  return String(type);
}

const wholes = {8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT"};

function fieldsOf({children}: DataType): string {
  return children.map(({name, type}) => `${name} ${sqlTypeOf(type as DataType)}`).join(", ");
}
