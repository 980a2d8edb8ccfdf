import {createReadStream} from "node:fs";
import {decompressorOf} from "./decompress.js";
import {jsonParts} from "./jsonParts.js";
import type {JsonPart, WantedParts} from "./jsonParts.js";
import type {ArchiveFile} from "./loader.js";

/** The wanted values of a JSON file of any length, read as a stream; packed files are unpacked on the way. */
export function readJsonParts({absolute}: Pick<ArchiveFile, "absolute">, wanted: WantedParts): AsyncIterable<JsonPart> {
  const raw = createReadStream(absolute, {highWaterMark: 2 ** 20});
  const unpack = decompressorOf(absolute)?.();
  if (unpack === undefined) return jsonParts(raw as AsyncIterable<Buffer>, wanted);
  raw.on("error", (error) => unpack.destroy(error));
  return jsonParts(raw.pipe(unpack) as AsyncIterable<Buffer>, wanted);
}
