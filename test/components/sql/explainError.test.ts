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

test("explainError reads what DuckDB-WASM says as JSON", () => {
  const said = '{"exception_type":"Parser","exception_message":"Max expression depth limit of 1000 exceeded."}';
  expect(explainError(said, "SELECT 1").message).toBe("Parser Error: Max expression depth limit of 1000 exceeded.");
});

test("explainError promises no extension that is not here", () => {
  const said =
    'Catalog Error: Scalar Function with name "json" is not in the catalog, but it exists in the json extension.\n\n' +
    "Please try installing and loading the json extension by running:\nINSTALL json;\nLOAD json;";
  expect(explainError(said, "SELECT json('1')").message).toBe(
    `Catalog Error: Scalar Function with name "json" is part of DuckDB's json extension, which is not here`
  );
});

test("explainError says what to do about memory that a reader can do", () => {
  const said =
    "Out of Memory Error: failed to allocate data of size 16.0 MiB (1.8 GiB/1.8 GiB used)\nOr set SET temp_directory";
  const {message, hint} = explainError(said, "SELECT 1");
  expect(message).toBe("Out of Memory Error: failed to allocate data of size 16.0 MiB (1.8 GiB/1.8 GiB used)");
  expect(hint).toBe("Ask for less at once: fewer rows or columns, or sums of them.");
});
