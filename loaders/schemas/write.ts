import {writeFileSync} from "node:fs";
import {jsonSchemas, schemaText} from "../jsonSchemas.js";

for (const name of Object.keys(jsonSchemas) as (keyof typeof jsonSchemas)[]) {
  writeFileSync(new URL(name, import.meta.url), schemaText(name));
}
