import {readFileSync} from "node:fs";
import {parseCsv} from "./csv.js";
import type {Row} from "./schema.js";

export interface ModelNames {
  models: Row<"models">[];
  /** Any known name, in lower case → canonical id. */
  ids: Map<string, string>;
}

/** The models of data/models.csv and every name they go by; a name that is not there stands for itself. */
export function readModelNames(path: string | URL): ModelNames {
  const [header, ...lines] = parseCsv(readFileSync(path, "utf8"));
  const models: Row<"models">[] = [];
  const ids = new Map<string, string>();
  for (const {cells} of lines) {
    const d = Object.fromEntries(header.cells.map((name, i) => [name, cells[i] || null]));
    const model_id = d.model_id!;
    models.push({model_id, label: d.label ?? model_id, vendor: d.vendor, family: d.family, released: d.released});
    for (const name of [model_id, d.label, ...(d.aliases ?? "").split("|")]) {
      if (name) ids.set(name.toLowerCase(), model_id);
    }
  }
  return {models, ids};
}
