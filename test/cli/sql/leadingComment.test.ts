import {afterAll, beforeAll, expect, test} from "vitest";
import {smallDatabase} from "./smallDatabase.js";

let db: Awaited<ReturnType<typeof smallDatabase>>;
beforeAll(async () => {
  db = await smallDatabase();
}, 60_000);
afterAll(() => db.remove());

test.each([
  "-- how many runs\nSELECT count(*) AS n FROM runs",
  "--how many, where x = 1\nSELECT count(*) AS n FROM runs"
])("a statement that begins with a comment is no option: %j", async (statement) => {
  expect((await db.sql(statement, "--csv")).stdout).toBe("n\n3");
  expect((await db.sql("--csv", statement)).stdout).toBe("n\n3");
});

test("an error of such a statement points at its own line and column", async () => {
  const {stderr} = await db.sql("-- how many runs\nSELECT count(*) FROM rums");
  expect(stderr).toContain("line 2, column 22");
});

test("an option that is misspelt is still one", async () => {
  expect((await db.sql("SELECT 1", "--limt", "3")).stderr).toContain("--limt");
});
