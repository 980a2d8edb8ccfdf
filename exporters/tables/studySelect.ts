import type {DictionaryRelation} from "../../loaders/dictionary.js";
import type {Column} from "../../loaders/ddl.js";
import {quote} from "../../loaders/ddl.js";
import {runTables} from "../../loaders/schema.js";

/**
 * The rows of a table or view that belong to a study, by key; the rows of a view, which has none, by all its columns. Of
 * models those that the study names, of prices also Benchbook's own of its models.
 */
export function studySelect(
  {name, key, columns}: DictionaryRelation,
  {study_id, expression = ({name}) => `t."${name}"`}: {study_id: string; expression?: (column: Column) => string}
): string {
  const list = columns.map((d) => `${expression(d)} AS "${d.name}"`).join(", ");
  const order = (key.length === 0 ? columns.map((d) => d.name) : key).map((d) => `t."${d}"`).join(", ");
  return `SELECT ${list} FROM ${name} AS t WHERE ${conditionOf(name, quote(study_id))} ORDER BY ${order}`;
}

function conditionOf(name: string, study: string): string {
  if (name in runTables) return `run_id IN (SELECT run_id FROM runs WHERE study_id = ${study})`;
  if (name === "models") return `model_id IN (${modelsOf(study)})`;
  if (name === "prices") return `study_id = ${study} OR (study_id = '*' AND model_id IN (${modelsOf(study)}))`;
  return `study_id = ${study}`;
}

function modelsOf(study: string): string {
  const own = ["configs", "aliases", "prices", "sessions", "session_usage"];
  return [
    ...own.map((name) => `SELECT model_id FROM ${name} WHERE study_id = ${study}`),
    `SELECT u.model_id FROM usage AS u JOIN runs AS r USING (run_id) WHERE r.study_id = ${study}`
  ].join(" UNION ");
}
