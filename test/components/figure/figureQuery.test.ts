import {expect, test} from "vitest";
import {figureQuery} from "../../../src/components/figure/figureQuery.js";

const query = {name: "cells", sql: "-- One row per cell.\nSELECT * FROM cells WHERE study_id = $study\nORDER BY n\n"};

test("figureQuery puts the study in as a text", () => {
  expect(figureQuery(query, {study: "o'brien$&"}).sql).toBe(
    "-- One row per cell.\nSELECT * FROM cells WHERE study_id = 'o''brien$&'\nORDER BY n\n"
  );
});

test("figureQuery narrows a query to the rows of the figure, below its comment", () => {
  const where = {experiment_id: "a'b", scope: null, metric: ["x", "y"]};
  expect(figureQuery(query, {study: "s", where})).toEqual({
    name: "cells",
    sql: [
      "-- One row per cell.",
      "SELECT * FROM (",
      "SELECT * FROM cells WHERE study_id = 's'",
      "ORDER BY n",
      ") WHERE experiment_id = 'a''b' AND metric IN ('x', 'y')",
      ""
    ].join("\n")
  });
});

test("figureQuery makes a row of every value of lists", () => {
  const {sql} = figureQuery(query, {study: "s", lists: {scope_id: "scope_ids", mean: "means"}});
  expect(sql).toBe(
    [
      "-- One row per cell.",
      "SELECT * EXCLUDE (scope_ids, means), unnest(scope_ids) AS scope_id, unnest(means) AS mean FROM (",
      "SELECT * FROM cells WHERE study_id = 's'",
      "ORDER BY n",
      ")",
      ""
    ].join("\n")
  );
});
