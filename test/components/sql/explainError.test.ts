import {expect, test} from "vitest";
import {explainError} from "../../../src/components/sql/explainError.js";

test("explainError tells what is wrong, what is near, and the place", () => {
  const said =
    'Binder Error: Referenced column "passd" not found in FROM clause!\nCandidate bindings: "passed"\n\n' +
    "LINE 2:   'é日本', passd\n                   ^";
  const {message, place, hint} = explainError(said, "SELECT\n  'é日本', passd FROM runs".replace(" FROM runs", ""));
  expect(message).toBe('Binder Error: Referenced column "passd" not found in FROM clause!');
  expect(hint).toBe('Did you mean "passed"');
  expect(place).toEqual({line: 2, column: 10});
});

test("explainError takes a refusal of DuckDB for one", () => {
  const {message, place} = explainError(
    "Permission Error: Cannot access file \"/x\" - file system operations are disabled by configuration\n\nLINE 1: FROM '/x'\n             ^",
    "FROM '/x'"
  );
  expect(message).toMatch(/^refused: a query reads the loaded database, no other file, .*Cannot access file/);
  expect(place).toBeUndefined();
});
