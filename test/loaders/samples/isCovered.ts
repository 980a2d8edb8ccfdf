import {loaders} from "../../../loaders/registry.js";
import {documents, loaderOf} from "./loaderOf.js";
import type {Expected} from "./readExpected.js";

const known = new Set(loaders.map((d) => d.name));

/** Whether a sample has a loader, or needs none. */
export function isCovered({format}: Expected): boolean {
  return documents.includes(format) || known.has(loaderOf[format]);
}
