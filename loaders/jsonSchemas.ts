import {z} from "zod";
import {archiveYaml} from "./archiveYaml.js";
import {runRecord} from "./runRecord.js";

/** JSON Schemas for editors and other programs, made from the same zod objects that check the input. */
export const jsonSchemas = {
  "archive.schema.json": {
    title: "Benchbook archive.yaml",
    ...z.toJSONSchema(archiveYaml, {io: "input"})
  },
  "run.schema.json": {
    title: "Benchbook run record, run/1",
    ...z.toJSONSchema(runRecord, {io: "input"})
  }
};

export function schemaText(name: keyof typeof jsonSchemas): string {
  return `${JSON.stringify(jsonSchemas[name], null, 2)}\n`;
}
