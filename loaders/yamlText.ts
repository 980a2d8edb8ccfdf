import {parseDocument} from "yaml";
import {problem} from "./problem.js";
import type {Problem} from "./problem.js";

/**
 * The value of a YAML text. A key given twice is a problem, and its last value is taken; any other error is thrown.
 * `plain` keeps every scalar as its text, so that a commit hash of 6990e28 stays one.
 */
export function parseYamlText(text: string, {plain = false} = {}): {value: unknown; problems: Problem[]} {
  const schema = plain ? "failsafe" : "core";
  const strict = parseDocument(text, {schema, merge: true});
  const [bad] = strict.errors.filter((d) => d.code !== "DUPLICATE_KEY");
  if (bad !== undefined) {
    const error = new SyntaxError(bad.message.split("\n")[0]);
    throw Object.assign(error, {pointer: `line ${bad.linePos?.[0].line ?? 1}`, expected: "well-formed YAML"});
  }
  if (strict.errors.length === 0) return {value: strict.toJS(), problems: []};
  const problems = strict.errors.map((error) =>
    problem("duplicate-key", {
      severity: "warning",
      pointer: `line ${error.linePos?.[0].line ?? 1}`,
      expected: "each key once",
      received: text.slice(error.pos[0]).split("\n")[0],
      action: "the last value taken"
    })
  );
  return {value: parseDocument(text, {schema, merge: true, uniqueKeys: false}).toJS(), problems};
}
