import {SQLDialect} from "@codemirror/lang-sql";

/** Words of a question in DuckDB's SQL, in capitals. */
export const keywords =
  "ALL AND ANTI ANY AS ASC ASOF BETWEEN BY CASE CAST COLUMNS CROSS CUBE DESC DESCRIBE DISTINCT ELSE END EXCEPT EXCLUDE EXISTS EXPLAIN FILTER FIRST FOLLOWING FOR FROM FULL GROUP GROUPING HAVING ILIKE IN INNER INTERSECT IS JOIN LAST LATERAL LEFT LIKE LIMIT NATURAL NOT NULL NULLS OFFSET ON OR ORDER OUTER OVER PARTITION PIVOT POSITIONAL PRECEDING QUALIFY RANGE RECURSIVE REPLACE RIGHT ROLLUP ROWS SAMPLE SELECT SEMI SETS SHOW SUMMARIZE TABLES THEN UNBOUNDED UNION UNPIVOT USING VALUES WHEN WHERE WINDOW WITH WITHIN".split(
    " "
  );

const types =
  "bigint bit blob boolean bool date decimal double float hugeint int integer interval list map numeric real smallint struct text time timestamp timestamptz tinyint ubigint uinteger union uuid varchar";

/** How DuckDB's SQL is coloured: no double quotes for texts, dollars quote, casts with two colons. */
export const duckdbDialect = SQLDialect.define({
  keywords: keywords.join(" ").toLowerCase(),
  types,
  doubleDollarQuotedStrings: true,
  operatorChars: "*+-%<>!=&|~^/:",
  specialVar: "$",
  identifierQuotes: '"'
});
