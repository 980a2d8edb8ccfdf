import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {jsonSchemas, schemaText} from "../../loaders/jsonSchemas.js";

test.each(Object.keys(jsonSchemas) as (keyof typeof jsonSchemas)[])(
  "%s is what the checks say (npm run schemas)",
  (name) => {
    expect(readFileSync(new URL(`../../loaders/schemas/${name}`, import.meta.url), "utf8")).toBe(schemaText(name));
  }
);
